package ua.viche.contracts.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody handed in a text that is not public before moderation has decided on it.
///
/// @param submission this handing-in; a text handed in again after changes is a new one
/// @param kind what it is: `petition`, later `contribution`, `comment`, `report`, `photo` …
/// @param subject the petition, contribution … itself
/// @param body whose procedure it follows, for instance `ua-president`
/// @param author person key of the author
/// @param language of the text, BCP 47
/// @param dueAt until when the law wants a decision; null where no clock runs
@EventContract(type = "ua.viche.submission.received.v1", topic = Topics.SUBMISSIONS)
public record SubmissionReceived(UUID submission, String kind, UUID subject, String body, @Nullable String territory, UUID author,
        String language, String title, String text, Instant submittedAt, @Nullable Instant dueAt) implements Event {

    @Override
    public UUID aggregate() {
        return subject;
    }
}
