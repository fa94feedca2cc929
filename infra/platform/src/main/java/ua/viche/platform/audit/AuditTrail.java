package ua.viche.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;

/// Every act of a service's staff, in order, chained by hashes. The database refuses to change or delete an entry; where somebody got
/// around that, the chain shows it.
public final class AuditTrail {

    private static final int BATCH = 1000;

    private final Database database;
    private final AuditStore store = new AuditStore();

    private AuditTrail(Database database) {
        this.database = database;
    }

    public static AuditTrail on(Platform platform) {
        return new AuditTrail(platform.database());
    }

    /// Adds an act to the running transaction. Make it the last thing there: until the commit nobody else can add one.
    public CompletionStage<Void> append(Stage.QueryProducer session, StaffAct act) {
        return store.lockedHead(session).thenCompose(head -> {
            var entry = new AuditEntry(head.seq() + 1, act.at().truncatedTo(ChronoUnit.MICROS), act.actor(), act.act(),
                    act.target(), json(act));
            return store.insert(session, entry, head.plus(entry));
        });
    }

    /// Entries, newest first.
    public Page<AuditAnswer> search(AuditFilter filter, Page.Request page) {
        var before = page.after(Long::parseLong);
        return Page.of(database.inStatelessTransaction(
                session -> store.search(session, filter, before == null ? Long.MAX_VALUE : before, page.limit())), page,
                row -> String.valueOf(row.entry().seq())).map(AuditAnswer::of);
    }

    /// The chain from its beginning, so that anybody who may read it can check it.
    Page<AuditAnswer> chain(Page.Request page) {
        var after = page.after(Long::parseLong);
        return Page.of(database.inStatelessTransaction(
                session -> store.after(session, after == null ? 0 : after, page.limit() + 1)), page,
                row -> String.valueOf(row.entry().seq())).map(AuditAnswer::of);
    }

    /// Recomputes the whole chain. What is added meanwhile is not looked at.
    public Verification verify() {
        var end = database.inStatelessTransaction(store::head);
        var chain = Chain.START;
        while (chain.seq() < end.seq()) {
            var from = chain.seq();
            var rows = database.inStatelessTransaction(session -> store.after(session, from, BATCH));
            if (rows.isEmpty()) {
                return Verification.brokenAfter(chain);
            }
            for (var row : upTo(end, rows)) {
                var next = chain.plus(row.entry());
                if (row.entry().seq() != chain.seq() + 1 || !next.hash().equals(row.hash())) {
                    return Verification.brokenAfter(chain);
                }
                chain = next;
            }
        }
        return chain.equals(end) ? Verification.intact(chain) : Verification.brokenAfter(chain);
    }

    private static List<AuditStore.Row> upTo(Chain end, List<AuditStore.Row> rows) {
        return rows.stream().filter(row -> row.entry().seq() <= end.seq()).toList();
    }

    private static String json(StaffAct act) {
        try {
            return Json.mapper().writeValueAsString(new TreeMap<>(act.details()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
