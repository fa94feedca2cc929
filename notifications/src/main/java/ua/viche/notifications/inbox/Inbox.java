package ua.viche.notifications.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.Templates;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Page;

/// Every message that a person was sent, whether a push of it arrived or not.
public final class Inbox {

    /// Longer than a transaction that writes messages may take: what it wrote is seen late, but dated before.
    static final Duration UNSEEN_AT_MOST = Duration.ofSeconds(60);

    private final Database database;
    private final Clock clock;
    private final Templates templates;
    private final InboxStore store = new InboxStore();

    public Inbox(Database database, Clock clock, Templates templates) {
        this.database = database;
        this.clock = clock;
        this.templates = templates;
    }

    /// A person's messages, newest first.
    ///
    /// @param since only what came or was read since then; null for all
    InboxPage of(UUID person, Page.Request page, @Nullable Instant since, Language language) {
        var asOf = clock.instant().minus(UNSEEN_AT_MOST);
        return database.inStatelessTransaction(session -> store.list(session, person, page, since)
                .thenCompose(messages -> store.unread(session, person).thenApply(
                        unread -> InboxPage.of(messages.map(message -> message.in(language, templates)), unread, asOf))));
    }

    /// Whether the person has such a message; reading it again changes nothing. What is still to be pushed or mailed of it is not.
    boolean read(UUID person, UUID message) {
        var now = clock.instant();
        return database.inStatelessTransaction(session -> store.read(session, person, message, now));
    }
}
