package ua.viche.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;

/// Every act of a service's staff, in order, chained by hashes. The database refuses to change or delete an entry; where somebody got
/// around that, the chain shows it.
///
/// An act is kept in the transaction that it belongs to, and chained within a second by whoever comes first: the job, or somebody who
/// reads. So those who act never wait for each other.
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

    /// Adds an act to the running transaction.
    public CompletionStage<Void> append(Stage.QueryProducer session, StaffAct act) {
        return store.add(session, act.at().truncatedTo(ChronoUnit.MICROS), act, Json.text(new TreeMap<>(act.details())));
    }

    /// Chains what waits.
    void chainWaiting() {
        int chained;
        do {
            chained = database.inStatelessTransaction(this::chainSome);
        } while (chained == BATCH);
    }

    private CompletionStage<Integer> chainSome(Stage.StatelessSession session) {
        return store.lockedHead(session).thenCompose(head -> store.take(session, head, BATCH).thenCompose(entries -> {
            if (entries.isEmpty()) {
                return CompletableFuture.completedStage(0);
            }
            var chain = head;
            var rows = new ArrayList<Chained>();
            for (var entry : entries) {
                chain = chain.plus(entry);
                rows.add(Chained.of(entry, chain));
            }
            return store.insert(session, Json.text(rows), chain).thenApply(_ -> entries.size());
        }));
    }

    private record Chained(long seq, String at, UUID actor, String act, UUID target, String details, String hash) {

        static Chained of(AuditEntry entry, Chain chain) {
            return new Chained(entry.seq(), entry.at().toString(), entry.actor(), entry.act(), entry.target(), entry.details(),
                    chain.hash());
        }
    }

    /// Entries, newest first.
    public Page<AuditAnswer> search(AuditFilter filter, Page.Request page) {
        chainWaiting();
        var before = page.after(Long::parseLong);
        return Page.of(database.inStatelessTransaction(
                session -> store.search(session, filter, before == null ? Long.MAX_VALUE : before, page.limit())), page,
                row -> String.valueOf(row.entry().seq())).map(AuditAnswer::of);
    }

    /// The chain from its beginning, so that anybody who may read it can check it.
    Page<AuditAnswer> chain(Page.Request page) {
        chainWaiting();
        var after = page.after(Long::parseLong);
        return Page.of(database.inStatelessTransaction(
                session -> store.after(session, after == null ? 0 : after, page.limit() + 1)), page,
                row -> String.valueOf(row.entry().seq())).map(AuditAnswer::of);
    }

    /// What was done to something, oldest first.
    public CompletionStage<List<StaffAct>> about(Stage.QueryProducer session, UUID target) {
        return store.about(session, target).thenApply(entries -> entries.stream().map(AuditTrail::act).toList());
    }

    /// Recomputes the whole chain. What is added meanwhile is not looked at.
    public Verification verify() {
        chainWaiting();
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

    private static StaffAct act(AuditEntry entry) {
        try {
            var details = Json.mapper().readValue(entry.details(), new TypeReference<Map<String, Object>>() {});
            return new StaffAct(entry.actor(), entry.act(), entry.target(), entry.at(), details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
