package ua.viche.api.consultations;

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

/// The rules by which bodies consult, kept in memory.
public final class ConsultationProcedures {

    private record Key(String code, int version) {}

    private final Database database;
    private final ProcedureStore store = new ProcedureStore();
    private final Map<Key, ConsultationRules> versions = new ConcurrentHashMap<>();
    private volatile Map<String, ConsultationRules> current = Map.of();

    private ConsultationProcedures(Database database) {
        this.database = database;
    }

    /// Stores what changed in the rules that Viche brings along as new versions, then reads all current ones.
    public static ConsultationProcedures on(Platform platform) {
        var procedures = new ConsultationProcedures(platform.database());
        procedures.keep(ProcedureStore.brought(), platform.clock().instant());
        return procedures;
    }

    /// The current rules of a body.
    public Optional<ConsultationRules> rulesFor(String code) {
        return Optional.ofNullable(current.get(code));
    }

    /// The rules that something began with, within a running transaction.
    public CompletionStage<ConsultationRules> rulesFor(Stage.QueryProducer session, String code, int version) {
        var known = versions.get(new Key(code, version));
        return known != null
                ? CompletableFuture.completedStage(known)
                : store.version(session, code, version).thenApply(found -> remember(code, version, found));
    }

    /// The current rules of every body, by code.
    public List<ConsultationRules> all() {
        return List.copyOf(current.values());
    }

    /// Stores those of the rules that are new, as the next version.
    void keep(List<ConsultationRules> rules, Instant now) {
        database.<@Nullable Void>inTransaction(session -> store.keep(session, rules, now));
        refresh();
    }

    /// Reads what other replicas stored.
    void refresh() {
        var read = new TreeMap<String, ConsultationRules>();
        for (var rules : database.inStatelessTransaction(store::current)) {
            read.put(rules.code(), rules);
            versions.put(new Key(rules.code(), rules.version()), rules);
        }
        current = read;
    }

    private ConsultationRules remember(String code, int version, @Nullable ConsultationRules found) {
        if (found == null) {
            throw new IllegalArgumentException("no version " + version + " of the consultations of " + code);
        }
        versions.put(new Key(code, version), found);
        return found;
    }
}
