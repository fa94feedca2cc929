package ua.viche.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived;

/// Submissions to start from.
public final class Submission {

    public static SubmissionReceived of(Moderation given, String kind) {
        return of(given, kind, "demo");
    }

    public static SubmissionReceived of(Moderation given, String kind, String body) {
        var now = given.clock().instant();
        return new SubmissionReceived(UUID.randomUUID(), kind, UUID.randomUUID(), body, null, UUID.randomUUID(), "uk",
                "Велодоріжка вздовж Хрещатика", "Просимо збудувати велодоріжку.\nЦе безпечніше.", now,
                now.plus(Duration.ofDays(2)));
    }

    public static SubmissionReceived of(Moderation given, String kind, Instant submittedAt, @Nullable Instant dueAt) {
        var it = of(given, kind);
        return new SubmissionReceived(it.submission(), kind, it.subject(), it.body(), null, it.author(), "uk", it.title(),
                it.text(), submittedAt, dueAt);
    }

    /// Handed in by somebody whom the test knows.
    public static SubmissionReceived by(Moderation.Author author, Moderation given, String kind) {
        var it = of(given, kind);
        return new SubmissionReceived(it.submission(), kind, it.subject(), it.body(), null, author.person(), "uk", it.title(),
                it.text(), it.submittedAt(), it.dueAt());
    }

    /// Published before moderation looks at it.
    public static SubmissionReceived published(Moderation.Author author, Moderation given, String kind) {
        var it = by(author, given, kind);
        return new SubmissionReceived(it.submission(), kind, it.subject(), it.body(), null, it.author(), "uk", it.title(),
                it.text(), it.submittedAt(), it.dueAt(), SubmissionReceived.Publication.AFTER, null, null, null);
    }

    /// The same subject, handed in again.
    public static SubmissionReceived again(SubmissionReceived it, Instant submittedAt) {
        return new SubmissionReceived(UUID.randomUUID(), it.kind(), it.subject(), it.body(), it.territory(), it.author(),
                it.language(), it.title(), it.text() + "\nДоповнено.", submittedAt, it.dueAt());
    }

    private Submission() {}
}
