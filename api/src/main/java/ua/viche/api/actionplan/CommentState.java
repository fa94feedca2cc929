package ua.viche.api.actionplan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import ua.viche.contracts.events.DecisionMade;

/// Where a citizen's comment stands. Only a published one is public; moderation may hide it later and bring it back.
enum CommentState {
    PENDING, PUBLISHED, REJECTED, HIDDEN;

    /// What moderation decided, if it leads on from here. A comment is handed in once: what is returned is not published.
    Optional<CommentState> after(DecisionMade.Action action) {
        return switch (action) {
            case APPROVE -> this == PENDING ? Optional.of(PUBLISHED) : Optional.empty();
            case REJECT, RETURN -> this == PENDING ? Optional.of(REJECTED) : Optional.empty();
            case REDACT -> this == PENDING || this == PUBLISHED ? Optional.of(PUBLISHED) : Optional.empty();
            case HIDE -> this == PUBLISHED ? Optional.of(HIDDEN) : Optional.empty();
            case RESTORE -> this == HIDDEN || this == REJECTED ? Optional.of(PUBLISHED) : Optional.empty();
        };
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
