package ua.viche.api.procedures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `procedure` and `procedure_version`; nobody else reads or writes them.
final class ProcedureStore {

    /// The current rules of every procedure.
    CompletionStage<List<ProcedureRules>> current(Stage.QueryProducer session) {
        return session
                .createQuery("select v.rules from ProcedureEntity p join ProcedureVersionEntity v"
                        + " on v.key.code = p.code and v.key.version = p.currentVersion", String.class)
                .getResultList().thenApply(rows -> rows.stream().map(ProcedureVersionEntity::read).toList());
    }

    CompletionStage<@Nullable ProcedureRules> version(Stage.QueryProducer session, String code, int version) {
        return session
                .createQuery("select v.rules from ProcedureVersionEntity v where v.key.code = :code and v.key.version = :version",
                        String.class)
                .setParameter("code", code).setParameter("version", version).getSingleResultOrNull()
                .thenApply(row -> row == null ? null : ProcedureVersionEntity.read(row));
    }

    /// Stores rules that are new or differ from the current ones. One replica at a time: the others then find nothing to store.
    CompletionStage<Void> keep(Stage.Session session, List<ProcedureRules> rules, Instant now) {
        return session.createNativeQuery("lock table procedure in share row exclusive mode").executeUpdate()
                .thenCompose(_ -> session.createQuery("from ProcedureEntity", ProcedureEntity.class).getResultList())
                .thenCompose(known -> current(session)
                        .thenCompose(current -> session.persist(changes(rules, known, current, now).toArray())));
    }

    private static List<Object> changes(List<ProcedureRules> rules, List<ProcedureEntity> known, List<ProcedureRules> current,
            Instant now) {
        var entities = byCode(known, ProcedureEntity::code);
        var before = byCode(current, ProcedureRules::code);
        var changes = new ArrayList<Object>();
        for (var wanted : rules) {
            var entity = entities.get(wanted.code());
            if (entity == null) {
                changes.add(new ProcedureEntity(wanted.code()));
                changes.add(new ProcedureVersionEntity(wanted.as(1), now));
            } else if (!wanted.as(entity.currentVersion()).equals(before.get(wanted.code()))) {
                changes.add(new ProcedureVersionEntity(wanted.as(entity.advance()), now));
            }
        }
        return changes;
    }

    private static <T> Map<String, T> byCode(List<T> list, Function<T, String> code) {
        return list.stream().collect(Collectors.toMap(code, Function.identity()));
    }
}
