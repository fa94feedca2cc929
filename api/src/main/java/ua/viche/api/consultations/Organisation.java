package ua.viche.api.consultations;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// In whose name somebody contributes (Resolution 996: name and seat).
///
/// @param code in the register of legal entities (ЄДРПОУ): 8 digits, the last of which proves the others
record Organisation(String name, String code, String seat) {

    private static final int LONGEST = 300;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}");
    private static final int LOW = 30_000_000;
    private static final int HIGH = 60_000_000;

    /// Notes what is wrong with an organisation, if there is one.
    static Check check(Check check, @Nullable Organisation organisation) {
        return organisation == null
                ? check
                : check.line("organisation/name", organisation.name, LONGEST)
                        .line("organisation/seat", organisation.seat, LONGEST)
                        .required("organisation/code", organisation.code)
                        .rule(organisation.code == null || isRegistryCode(organisation.code), "organisation/code", "edrpou");
    }

    /// Whether the check digit is right: the sum of the first seven digits by their weights, modulo 11; where that is 10, again with
    /// weights that are larger by two; 0 where it is 10 again.
    static boolean isRegistryCode(String code) {
        if (!DIGITS.matcher(code).matches()) {
            return false;
        }
        var number = Integer.parseInt(code);
        var turned = number >= LOW && number <= HIGH;
        var sum = sum(code, turned, 0);
        var digit = sum == 10 ? sum(code, turned, 2) % 10 : sum;
        return digit == code.charAt(7) - '0';
    }

    private static int sum(String code, boolean turned, int more) {
        var sum = 0;
        for (var place = 0; place < 7; place++) {
            var weight = (turned ? (place + 6) % 7 + 1 : place + 1) + more;
            sum += (code.charAt(place) - '0') * weight;
        }
        return sum % 11;
    }
}
