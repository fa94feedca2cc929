package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moderation decided whether everybody may read a contribution. A hidden one still counts and gets its verdict.
///
/// @param contribution the contribution
/// @param consultation the consultation
/// @param title title of the consultation
/// @param author person key of the author; internal
/// @param visibility whether everybody may read it
/// @param policy code of the policy that was applied; null where none was
/// @param explanation what the author is told; null without a word
/// @param decidedAt when it was decided
@EventContract(type = "ua.viche.contribution.decided.v1", topic = Topics.CONSULTATIONS)
public record ContributionDecided(UUID contribution, UUID consultation, Localized title, UUID author, Visibility visibility,
        @Nullable String policy, @Nullable String explanation, Instant decidedAt) implements Event {

    /// Who may read it.
    public enum Visibility {
        @JsonProperty("published")
        PUBLISHED, @JsonProperty("hidden")
        HIDDEN
    }

    @Override
    public UUID aggregate() {
        return contribution;
    }
}
