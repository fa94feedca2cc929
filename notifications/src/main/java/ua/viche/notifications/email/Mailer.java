package ua.viche.notifications.email;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.database.Database;
import ua.viche.platform.identity.Vault;

/// Mails what is still unread when its time has come. A mailer that dies lets go of its page when the lease ends; a mail that is sent
/// again has the same Message-ID.
final class Mailer {

    private static final int PAGE = 50;
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    private final Database database;
    private final Clock clock;
    private final Vault vault;
    private final Postman postman;
    private final MailWriter writer;
    private final MailingStore store = new MailingStore();

    Mailer(Database database, Clock clock, Vault vault, Postman postman, MailWriter writer) {
        this.database = database;
        this.clock = clock;
        this.vault = vault;
        this.postman = postman;
        this.writer = writer;
    }

    /// Mails everything that is due.
    void mail() {
        while (page()) {
            Thread.onSpinWait();
        }
    }

    private boolean page() {
        var now = clock.instant();
        var due = database.inStatelessTransaction(session -> store.claim(session, now, now.plus(LEASE), PAGE));
        due.forEach(this::mail);
        return !due.isEmpty();
    }

    private void mail(DueMail due) {
        var address = due.address();
        if (due.read()) {
            settle(due, "dropped", "READ");
        } else if (!due.wanted() && due.kind().mutable()) {
            settle(due, "dropped", "MUTED");
        } else if (address == null) {
            settle(due, "dropped", "NO_ADDRESS");
        } else {
            switch (postman.send(writer.write(due, vault.decrypt(address, Emails.about(due.person()))))) {
                case MailResult.Sent() -> settle(due, "sent", null);
                case MailResult.Refused(var code) -> settle(due, "failed", code);
                case MailResult.Later(var code) when due.attempt() >= MOST_ATTEMPTS -> settle(due, "failed", code);
                case MailResult.Later(var code) -> settle(due, "planned", code);
            }
        }
    }

    private void settle(DueMail due, String state, @Nullable String code) {
        var now = clock.instant();
        var wait = Duration.ofMinutes(1L << Math.min(due.attempt(), 8));
        var dueAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        database.inStatelessTransaction(session -> store.settle(session, due, state, code, dueAt, now));
    }
}
