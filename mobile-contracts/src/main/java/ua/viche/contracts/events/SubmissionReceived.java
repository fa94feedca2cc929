package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody handed in something that moderation looks at: before it becomes public, or soon after. What is private, and what somebody
/// handed in without a name, is never published here.
///
/// @param submission this handing-in; a text handed in again after changes is a new one
/// @param kind what it is: `petition`, `contribution`, `comment`, `report`, `photo`, `update`, `campaign-page`, `minutes` …
/// @param subject the petition, contribution … itself
/// @param body whose procedure it follows, for instance `ua-president`
/// @param author person key of the author
/// @param language of the text, BCP 47
/// @param dueAt until when the law wants a decision; null where no clock runs
/// @param publication whether the public sees it only after the decision or has seen it already; null is [Publication#BEFORE]
/// @param risk what the sender knows of it, for instance from its category; null where nothing
/// @param minors whether it is about or from children; null is no
/// @param parent what it belongs to, for instance the petition of a comment; null where it stands alone
@EventContract(type = "ua.viche.submission.received.v1", topic = Topics.SUBMISSIONS)
public record SubmissionReceived(UUID submission, String kind, UUID subject, String body, @Nullable String territory, UUID author,
        String language, String title, String text, Instant submittedAt, @Nullable Instant dueAt,
        @Nullable Publication publication, @Nullable Risk risk, @Nullable Boolean minors,
        @Nullable UUID parent) implements Event {

    /// When moderation looks at it.
    public enum Publication {
        @JsonProperty("before")
        BEFORE, @JsonProperty("after")
        AFTER
    }

    /// How much harm a wrong or late decision may do.
    public enum Risk {
        @JsonProperty("low")
        LOW, @JsonProperty("elevated")
        ELEVATED, @JsonProperty("high")
        HIGH
    }

    /// What stands alone, is not about children and becomes public by the decision.
    public SubmissionReceived(UUID submission, String kind, UUID subject, String body, @Nullable String territory, UUID author,
            String language, String title, String text, Instant submittedAt, @Nullable Instant dueAt) {
        this(submission, kind, subject, body, territory, author, language, title, text, submittedAt, dueAt, null, null, null,
                null);
    }

    @Override
    public UUID aggregate() {
        return subject;
    }
}
