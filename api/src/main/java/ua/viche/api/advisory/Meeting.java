package ua.viche.api.advisory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting of a group.
///
/// @param sequence of changes that calendars must see (RFC 5545 section 3.8.7.4)
record Meeting(UUID id, UUID group, Instant startsAt, Instant endsAt, String place, List<String> agenda, State state,
        Minutes minutes,
        int sequence, Instant calledAt) {

    /// Drafted by the secretary, approved by the group.
    record Minutes(@Nullable String text, int version, @Nullable Instant approvedAt) {}

    enum State {
        PLANNED, OPEN, CLOSED, CANCELLED;

        boolean mayBecome(State next) {
            return switch (this) {
                case PLANNED -> next == OPEN || next == CANCELLED;
                case OPEN -> next == CLOSED;
                case CLOSED, CANCELLED -> false;
            };
        }

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Meeting at(State next) {
        return new Meeting(id, group, startsAt, endsAt, place, agenda, next, minutes, sequence + 1, calledAt);
    }
}
