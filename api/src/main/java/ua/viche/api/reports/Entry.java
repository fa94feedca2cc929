package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was said or done about a report.
///
/// @param person person key of who said it, internal; null for Viche itself and for anonymous people
/// @param state that the report came to with it; null where it stayed
/// @param deviceAt when it was written, as the device says
public record Entry(UUID id, Kind kind, Side side, Visibility visibility, @Nullable UUID person, @Nullable ReportState state,
        @Nullable String text, Instant at, @Nullable Instant deviceAt) {

    /// What was said or done.
    public enum Kind {
        RECEIVED, MESSAGE, ACKNOWLEDGEMENT, REPLY, STATE, HANDOVER, NOTE, SCENE, FORWARDED, MERGED, QUESTIONNAIRE, REOPENED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who said it.
    public enum Side {
        RESIDENT, STAFF, VICHE;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who may read it: everybody if the report is public, its author and the staff, or the staff alone.
    public enum Visibility {
        PUBLIC, PARTIES, STAFF
    }
}
