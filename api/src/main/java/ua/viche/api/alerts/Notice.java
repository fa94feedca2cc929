package ua.viche.api.alerts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// What an officer tells the residents of a district; public once moderation approves.
///
/// @param until after which it is no longer shown; null for ever
@JsonInclude(JsonInclude.Include.NON_NULL)
record Notice(UUID id, String district, String language, String title, String text, State state, Instant madeAt,
        @Nullable Instant until, @Nullable Instant publishedAt) {

    enum State {
        WAITING, PUBLIC, REFUSED, HIDDEN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @JsonIgnore
    boolean isPublic() {
        return state == State.PUBLIC;
    }

    /// As it is written.
    record Draft(String title, String text, @Nullable Instant until) {

        private static final int LONGEST_TITLE = 150;
        private static final int LONGEST_TEXT = 4_000;

        Draft {
            Check.that().line("title", title, LONGEST_TITLE).text("text", text, LONGEST_TEXT).done();
        }
    }
}
