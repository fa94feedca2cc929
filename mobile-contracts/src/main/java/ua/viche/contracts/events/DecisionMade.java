package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moderation decided on a submission. Says nothing about who decided.
///
/// @param policy the code of the policy that was applied; null when approving
/// @param explanation what the author is told, at most 2,000 characters; null when approving without a word
/// @param redactions what to strike out of the text, in order, none overlapping; null where nothing
/// @param areas what to cover of photos; null where nothing
/// @param overturns the decision that is undone with all that followed from it; null for every action but [Action#RESTORE]
@EventContract(type = "ua.viche.moderation.decision-made.v1", topic = Topics.DECISIONS)
public record DecisionMade(UUID decision, UUID submission, String kind, UUID subject, Action action, @Nullable String policy,
        @Nullable String explanation, Instant decidedAt, @Nullable List<Span> redactions, @Nullable List<Area> areas,
        @Nullable UUID overturns) implements Event {

    /// What is to happen with the submission.
    ///
    /// - `APPROVE`: it is published, or stays so.
    /// - `RETURN`: the author may change it and hand it in again.
    /// - `REJECT`: it is refused publication.
    /// - `HIDE`: it is taken down, and whoever asks for it is told so.
    /// - `REDACT`: it is published, or stays so, with parts struck out.
    /// - `RESTORE`: an earlier decision is undone, with everything that followed from it.
    public enum Action {
        @JsonProperty("approve")
        APPROVE, @JsonProperty("return")
        RETURN, @JsonProperty("reject")
        REJECT, @JsonProperty("hide")
        HIDE, @JsonProperty("redact")
        REDACT, @JsonProperty("restore")
        RESTORE
    }

    /// Where a text stands in a submission.
    public enum Part {
        @JsonProperty("title")
        TITLE, @JsonProperty("text")
        TEXT
    }

    /// Characters (code points) of a text, from the first to the one after the last.
    public record Span(Part part, int from, int to) {}

    /// A rectangle of a photo, in thousandths of its width and height from the upper left corner.
    public record Area(UUID photo, int left, int top, int width, int height) {}

    /// A decision that neither strikes out nor undoes anything.
    public DecisionMade(UUID decision, UUID submission, String kind, UUID subject, Action action, @Nullable String policy,
            @Nullable String explanation, Instant decidedAt) {
        this(decision, submission, kind, subject, action, policy, explanation, decidedAt, null, null, null);
    }

    @Override
    public UUID aggregate() {
        return subject;
    }
}
