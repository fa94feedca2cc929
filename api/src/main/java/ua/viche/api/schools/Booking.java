package ua.viche.api.schools;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// A lesson that an officer gives a class at a time.
///
/// @param attendance how many were there, once it was held
record Booking(UUID id, UUID school, UUID schoolClass, String lesson, UUID officer, Instant startsAt, Instant endsAt, State state,
        @Nullable Attendance attendance) {

    enum State {
        BOOKED, HELD, CANCELLED;

        boolean mayBecome(State next) {
            return this == BOOKED && next != BOOKED;
        }

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Numbers, never names.
    record Attendance(int present, int absent) {

        private static final int MOST = 60;

        Attendance {
            Check.that().rule(present >= 0 && present <= MOST, "present", "between", 0, MOST)
                    .rule(absent >= 0 && absent <= MOST, "absent", "between", 0, MOST).done();
        }
    }
}
