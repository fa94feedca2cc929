package ua.viche.moderation.appeals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.queue.Reviewer;

/// Appeals as they are shown.
final class AppealAnswers {

    /// To its author: who decides is not said.
    record ForAuthor(UUID id, UUID statement, String text, AppealState state, Instant filedAt, @Nullable String explanation,
            @Nullable Instant decidedAt) {

        static ForAuthor of(Appealing.Done done) {
            var appeal = done.appeal();
            return new ForAuthor(appeal.id(), appeal.statement(), done.text(), appeal.state(), appeal.filedAt(),
                    appeal.explanation(), appeal.decidedAt());
        }
    }

    /// To a reviewer: neither the author nor another reviewer is named.
    record ForReviewer(UUID id, UUID statement, UUID decision, String kind, String text, AppealState state, Instant filedAt,
            @Nullable Claim claim, @Nullable String explanation, @Nullable Instant decidedAt, boolean mine, long version) {

        /// Somebody holds the appeal.
        record Claim(boolean mine, Instant until) {}

        static ForReviewer of(Appealing.Done done, Reviewer reviewer, Instant now) {
            var appeal = done.appeal();
            var until = appeal.heldUntil();
            var holder = appeal.holder(now);
            var claim = until == null || holder.isEmpty() ? null : new Claim(holder.get().equals(reviewer.person()), until);
            return new ForReviewer(appeal.id(), appeal.statement(), appeal.decision(), appeal.kind(), done.text(), appeal.state(),
                    appeal.filedAt(), claim, appeal.explanation(), appeal.decidedAt(), reviewer.person().equals(appeal.decider()),
                    appeal.version());
        }
    }

    private AppealAnswers() {}
}
