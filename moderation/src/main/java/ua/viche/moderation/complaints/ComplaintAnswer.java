package ua.viche.moderation.complaints;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A complaint as its maker sees it.
record ComplaintAnswer(UUID id, String kind, UUID subject, String reason, @Nullable String text, Instant madeAt,
        @Nullable Outcome outcome, @Nullable Instant settledAt) {

    static ComplaintAnswer of(Complaint complaint) {
        return new ComplaintAnswer(complaint.id(), complaint.kind(), complaint.subject(), complaint.reason(), complaint.text(),
                complaint.madeAt(), complaint.outcome(), complaint.settledAt());
    }

    /// A complaint as reviewers see it; it says nothing about who complained.
    record ForReviewers(String reason, @Nullable String text, double weight, Instant madeAt, @Nullable Outcome outcome) {

        static ForReviewers of(Complaint complaint) {
            return new ForReviewers(complaint.reason(), complaint.text(), complaint.weight(), complaint.madeAt(),
                    complaint.outcome());
        }
    }

    /// A reason in the reader's language.
    record ReasonAnswer(String code, String name) {}
}
