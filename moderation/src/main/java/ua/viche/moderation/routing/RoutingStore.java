package ua.viche.moderation.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived.Risk;
import ua.viche.platform.texts.Bilingual;

/// The tables `queue`, `routing_rule` and `routing_version`; nobody else reads or writes them.
final class RoutingStore {

    CompletionStage<List<Queue>> queues(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                select code, name_uk, name_en, guarded, urgent, patience_minutes, playbook_uk, playbook_en
                from queue order by position
                """, Object[].class).getResultList().thenApply(rows -> rows.stream().map(RoutingStore::queue).toList());
    }

    CompletionStage<List<RoutingRule>> rules(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                select queue, kind, body, territory, language, policy, risk, minors from routing_rule order by position
                """, Object[].class).getResultList().thenApply(rows -> rows.stream().map(RoutingStore::rule).toList());
    }

    CompletionStage<Long> version(Stage.QueryProducer session) {
        return session.createNativeQuery("select version from routing_version", Object.class).getSingleResult()
                .thenApply(version -> ((Number) version).longValue());
    }

    /// Puts these in the place of all rules, if the version is still that one.
    ///
    /// @return whether it was
    CompletionStage<Boolean> replace(Stage.QueryProducer session, List<RoutingRule> rules, long version) {
        return session.createNativeQuery("update routing_version set version = version + 1 where version = :version")
                .setParameter("version", version).executeUpdate()
                .thenCompose(changed -> changed == 0
                        ? java.util.concurrent.CompletableFuture.completedStage(false)
                        : session.createNativeQuery("delete from routing_rule").executeUpdate()
                                .thenCompose(_ -> insert(session, rules)).thenApply(_ -> true));
    }

    private static CompletionStage<Integer> insert(Stage.QueryProducer session, List<RoutingRule> rules) {
        var columns = new Columns(rules);
        return session.createNativeQuery("""
                insert into routing_rule (position, queue, kind, body, territory, language, policy, risk, minors)
                select r.position, r.queue, r.kind, r.body, r.territory, r.language, r.policy, r.risk, r.minors
                from unnest(cast(:queues as text[]), cast(:kinds as text[]), cast(:bodies as text[]), cast(:territories as text[]),
                        cast(:languages as text[]), cast(:policies as text[]), cast(:risks as text[]), cast(:minors as boolean[]))
                    with ordinality as r (queue, kind, body, territory, language, policy, risk, minors, position)
                """)
                .setParameter("queues", columns.text(RoutingRule::queue))
                .setParameter("kinds", columns.text(RoutingRule::kind))
                .setParameter("bodies", columns.text(RoutingRule::body))
                .setParameter("territories", columns.text(RoutingRule::territory))
                .setParameter("languages", columns.text(RoutingRule::language))
                .setParameter("policies", columns.text(RoutingRule::policy))
                .setParameter("risks", columns.text(rule -> rule.risk() == null ? null : rule.risk().name()))
                .setParameter("minors", rules.stream().map(RoutingRule::minors).toArray(Boolean[]::new))
                .executeUpdate();
    }

    private record Columns(List<RoutingRule> rules) {

        interface Column {
            @Nullable
            String of(RoutingRule rule);
        }

        String[] text(Column column) {
            var values = new ArrayList<@Nullable String>();
            rules.forEach(rule -> values.add(column.of(rule)));
            return values.toArray(String[]::new);
        }
    }

    private static Queue queue(Object[] row) {
        return new Queue((String) row[0], new Bilingual((String) row[1], (String) row[2]), (Boolean) row[3], (Boolean) row[4],
                Duration.ofMinutes(((Number) row[5]).longValue()),
                row[6] == null ? null : new Bilingual((String) row[6], (String) row[7]));
    }

    private static RoutingRule rule(@Nullable Object[] row) {
        return new RoutingRule((String) java.util.Objects.requireNonNull(row[0]), (String) row[1], (String) row[2],
                (String) row[3], (String) row[4], (String) row[5], row[6] == null ? null : Risk.valueOf((String) row[6]),
                (Boolean) row[7]);
    }
}
