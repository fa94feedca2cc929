package ua.viche.notifications.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.delivery.DeliverySettings;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Page;
import ua.viche.platform.time.LegalCalendar;

/// What became of attempts.
final class Ledger {

    private final Database database;
    private final Clock clock;
    private final AuditTrail audit;
    private final DeliverySettings.Retention retention;
    private final LedgerStore store = new LedgerStore();

    Ledger(Database database, Clock clock, AuditTrail audit, DeliverySettings.Retention retention) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.retention = retention;
    }

    List<FigureView> figures(LocalDate from, LocalDate to) {
        return database.inStatelessTransaction(session -> store.figures(session, from, to));
    }

    Page<Failure> failures(@Nullable String code, Page.Request page) {
        return database.inStatelessTransaction(session -> store.failures(session, code, page));
    }

    /// Puts up to 10,000 deliveries that were given up back into the queue.
    ///
    /// @return how many
    int replay(UUID staff, ReplayRequest wanted) {
        var now = clock.instant();
        return database.inTransaction(session -> (wanted
                .mails() ? store.replayMails(session, wanted, now) : store.replay(session, wanted, now))
                .thenCompose(replayed -> audit
                        .append(session, new StaffAct(staff, "replay-deliveries", staff, now,
                                Map.of("code", wanted.code(), "kind", wanted.kind() == null ? "" : wanted.kind(), "channel",
                                        wanted.mails() ? "email" : "push", "deliveries",
                                        replayed)))
                        .thenApply(_ -> replayed)));
    }

    /// Today, where figures are counted.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalCalendar.ZONE);
    }

    /// Forgets what is older than its retention.
    void forget() {
        var now = clock.instant();
        while (database.inStatelessTransaction(session -> store.forgetAttempts(session, now.minus(retention.attempts()))) > 0) {
            Thread.onSpinWait();
        }
        while (database.inStatelessTransaction(session -> store.forgetMessages(session, now.minus(retention.messages()))) > 0) {
            Thread.onSpinWait();
        }
    }
}
