package ua.viche.api.consultations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// The table `consultation_procedure`, and the rules that Viche brings along: `consultation-procedures/*.json`.
final class ProcedureStore {

    private static final String FOLDER = "/consultation-procedures/";

    /// The current rules of every body.
    CompletionStage<List<ConsultationRules>> current(QueryProducer session) {
        return session
                .createNativeQuery(
                        "select distinct on (code) rules from consultation_procedure order by code, version desc", String.class)
                .getResultList().thenApply(rows -> rows.stream().map(ProcedureStore::rules).toList());
    }

    CompletionStage<@Nullable ConsultationRules> version(QueryProducer session, String code, int version) {
        return session
                .createNativeQuery("select rules from consultation_procedure where code = :code and version = :version",
                        String.class)
                .setParameter("code", code).setParameter("version", version).getSingleResultOrNull()
                .thenApply(row -> row == null ? null : rules(row));
    }

    /// Stores rules that are new or differ from the current ones. One replica at a time: the others then find nothing to store.
    CompletionStage<Void> keep(QueryProducer session, List<ConsultationRules> wanted, Instant now) {
        return session.createNativeQuery("lock table consultation_procedure in share row exclusive mode").executeUpdate()
                .thenCompose(_ -> current(session)).thenCompose(current -> insert(session, changes(wanted, current), now));
    }

    private static List<ConsultationRules> changes(List<ConsultationRules> wanted, List<ConsultationRules> current) {
        var before = current.stream().collect(Collectors.toMap(ConsultationRules::code, Function.identity()));
        var changes = new ArrayList<ConsultationRules>();
        for (var rules : wanted) {
            var known = before.get(rules.code());
            if (known == null) {
                changes.add(rules);
            } else if (!rules.as(known.version()).equals(known)) {
                changes.add(rules.as(known.version() + 1));
            }
        }
        return changes;
    }

    private static CompletionStage<Void> insert(QueryProducer session, List<ConsultationRules> rules, Instant now) {
        if (rules.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        return session.createNativeQuery("""
                insert into consultation_procedure (code, version, rules, since)
                select p.code, p.version, p.rules, :now
                from unnest(cast(:codes as text[]), cast(:versions as int[]), cast(:rules as text[])) as p (code, version, rules)
                """).setParameter("now", now)
                .setParameter("codes", rules.stream().map(ConsultationRules::code).toArray(String[]::new))
                .setParameter("versions", rules.stream().map(ConsultationRules::version).toArray(Integer[]::new))
                .setParameter("rules", rules.stream().map(Json::text).toArray(String[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    private static ConsultationRules rules(String stored) {
        try {
            return Json.mapper().readValue(stored, ConsultationRules.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored rules of a consultation are unreadable", unreadable);
        }
    }

    /// The rules on the class path.
    static List<ConsultationRules> brought() {
        return Stream.of(read("index", String[].class)).map(code -> Json.mapper()
                .convertValue(read(code, ObjectNode.class).put("version", 1), ConsultationRules.class)).toList();
    }

    private static <T> T read(String name, Class<T> type) {
        try (var resource = ProcedureStore.class.getResourceAsStream(FOLDER + name + ".json")) {
            return Json.mapper().readValue(resource, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + name, unreadable);
        }
    }
}
