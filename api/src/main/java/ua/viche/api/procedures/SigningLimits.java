package ua.viche.api.procedures;

import java.util.List;
import ua.viche.platform.redis.Limits.Rate;

/// How often one may sign: burst and sustained rates together; an empty list does not limit.
///
/// @param perPerson over all petitions of the procedure
/// @param perAddress of the network, per petition
public record SigningLimits(List<Rate> perPerson, List<Rate> perAddress) {

    public SigningLimits {
        perPerson = valid("perPerson", perPerson);
        perAddress = valid("perAddress", perAddress);
    }

    private static List<Rate> valid(String name, List<Rate> rates) {
        for (var rate : rates) {
            if (rate.acts() < 1 || !rate.within().isPositive()) {
                throw new IllegalArgumentException("signing." + name + " has a rate that allows nothing");
            }
        }
        return List.copyOf(rates);
    }
}
