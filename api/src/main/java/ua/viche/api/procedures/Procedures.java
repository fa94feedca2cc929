package ua.viche.api.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// The procedures by which petitions run, kept in memory.
public final class Procedures {

    private record Key(String code, int version) {}

    private final Database database;
    private final ProcedureStore store = new ProcedureStore();
    private final Map<Key, ProcedureRules> versions = new ConcurrentHashMap<>();
    private volatile Map<String, ProcedureRules> current = Map.of();

    Procedures(Database database) {
        this.database = database;
    }

    /// Stores what changed in the rules that Viche brings along as new versions, then reads all current ones.
    public static Procedures on(Platform platform) {
        var procedures = new Procedures(platform.database());
        procedures.keep(Seeds.read(), platform.clock().instant());
        return procedures;
    }

    /// The current rules.
    public Optional<ProcedureRules> rulesFor(String code) {
        return Optional.ofNullable(current.get(code));
    }

    /// The rules that something began with. May ask the database: inside a transaction use the other way to ask.
    ///
    /// @throws IllegalArgumentException where there is no such version
    public ProcedureRules rulesFor(String code, int version) {
        var known = versions.get(new Key(code, version));
        return known != null
                ? known
                : remember(code, version, database.inStatelessTransaction(session -> store.version(session, code, version)));
    }

    /// As [#rulesFor(String, int)], within a running transaction.
    public CompletionStage<ProcedureRules> rulesFor(Stage.QueryProducer session, String code, int version) {
        var known = versions.get(new Key(code, version));
        return known != null
                ? CompletableFuture.completedStage(known)
                : store.version(session, code, version).thenApply(found -> remember(code, version, found));
    }

    /// The current rules of every procedure, by code.
    public List<ProcedureRules> all() {
        return List.copyOf(current.values());
    }

    /// Stores those of the rules that are new, as the next version of their procedure.
    void keep(List<ProcedureRules> rules, Instant now) {
        database.<@Nullable Void>inTransaction(session -> store.keep(session, rules, now));
        refresh();
    }

    /// Reads what other replicas stored.
    void refresh() {
        var read = new TreeMap<String, ProcedureRules>();
        for (var rules : database.inStatelessTransaction(store::current)) {
            read.put(rules.code(), rules);
            versions.put(new Key(rules.code(), rules.version()), rules);
        }
        current = read;
    }

    private ProcedureRules remember(String code, int version, @Nullable ProcedureRules found) {
        if (found == null) {
            throw new IllegalArgumentException("no version " + version + " of the procedure " + code);
        }
        versions.put(new Key(code, version), found);
        return found;
    }
}
