package ua.viche.api.districts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.viche.platform.http.Check;

/// Who is on duty in a district from now on.
record Rota(List<Shift> shifts) {

    private static final int MOST = 1_000;

    /// @param officer of the district, by the public id
    record Shift(UUID officer, Instant starts, Instant ends) {

        Shift {
            Check.that().required("officer", officer).required("starts", starts).required("ends", ends)
                    .rule(starts == null || ends == null || ends.isAfter(starts), "ends", "after-start").done();
        }
    }

    Rota {
        Check.that().required("shifts", shifts).rule(shifts == null || shifts.size() <= MOST, "shifts", "too-many", MOST).done();
        shifts = List.copyOf(shifts);
    }
}
