package ua.viche.moderation.figures;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.figures.Figures.By;

/// The views `figure_…`, which show of other features' tables what is counted.
final class FiguresStore {

    private static final String DECIDED = """
            select %s, count(*), count(*) filter (where actioned), count(*) filter (where overturned),
                cast(percentile_disc(0.5) within group (order by handling) as bigint),
                cast(percentile_disc(0.9) within group (order by handling) as bigint)
            from figure_decision where decided_at >= :from and decided_at < :until group by 1 order by 1
            """;

    private static final String AGES = """
            count(*) filter (where waiting and age < interval '4 hours'),
            count(*) filter (where waiting and age >= interval '4 hours' and age < interval '1 day'),
            count(*) filter (where waiting and age >= interval '1 day' and age < interval '2 days'),
            count(*) filter (where waiting and age >= interval '2 days' and age < interval '7 days'),
            count(*) filter (where waiting and age >= interval '7 days')
            """;

    /// @param handling null without decisions
    record Decided(long decided, long actioned, long overturned, Figures.@Nullable Handling handling) {}

    record Arrived(long pending, long inbound, long escalated, Figures.Ages ages) {}

    CompletionStage<Map<String, Decided>> decided(Stage.QueryProducer session, By by, Period period) {
        return session.createNativeQuery(DECIDED.formatted(column(by)), Object[].class)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getResultList()
                .thenApply(rows -> {
                    var all = new TreeMap<String, Decided>();
                    rows.forEach(r -> all.put((String) r[0], new Decided((Long) r[1], (Long) r[2], (Long) r[3],
                            r[4] == null ? null : new Figures.Handling((Long) r[4], (Long) r[5]))));
                    return all;
                });
    }

    /// What came and what waits, queue by queue.
    CompletionStage<Map<String, Arrived>> arrived(Stage.QueryProducer session, Period period, Instant now) {
        return session.createNativeQuery("""
                select queue, count(*) filter (where waiting), count(*) filter (where received_at >= :from and received_at < :until),
                    count(*) filter (where state = 'ESCALATED'),
                """ + AGES + """
                from (select *, cast(:now as timestamptz) - received_at as age from figure_item
                    where waiting or (received_at >= :from and received_at < :until)) as item
                group by queue order by queue
                """, Object[].class)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .setParameter("now", now)
                .getResultList()
                .thenApply(rows -> {
                    var all = new TreeMap<String, Arrived>();
                    rows.forEach(r -> all.put((String) r[0], new Arrived((Long) r[1], (Long) r[2], (Long) r[3], ages(r, 4))));
                    return all;
                });
    }

    CompletionStage<Figures.Waiting> waiting(Stage.QueryProducer session, Instant now) {
        return session.createNativeQuery("""
                select count(*), count(*) filter (where state = 'ESCALATED'), count(*) filter (where due_at < :now),
                """ + AGES + """
                from (select *, cast(:now as timestamptz) - received_at as age from figure_item where waiting) as item
                """, Object[].class).setParameter("now", now).getSingleResult()
                .thenApply(r -> new Figures.Waiting((Long) r[0], (Long) r[1], (Long) r[2], ages(r, 3)));
    }

    private static Figures.Ages ages(Object[] r, int at) {
        return new Figures.Ages((Long) r[at], (Long) r[at + 1], (Long) r[at + 2], (Long) r[at + 3], (Long) r[at + 4]);
    }

    /// Counts of a time, by name: of decisions by what was done (`action`), of those that did more than let pass by their ground
    /// (`policy`), of appeals by their outcome (`appeal`), of what came by its kind (`kind`).
    CompletionStage<Map<String, Map<String, Long>>> counts(Stage.QueryProducer session, Period period) {
        return session.createNativeQuery("""
                select 'action', lower(action), count(*) from figure_decision
                where decided_at >= :from and decided_at < :until group by 2
                union all
                select 'policy', policy, count(*) from figure_decision
                where decided_at >= :from and decided_at < :until and actioned group by 2
                union all
                select 'kind', kind, count(*) from figure_item where received_at >= :from and received_at < :until group by 2
                union all
                select 'appeal', lower(state), count(*) from figure_appeal
                where decided_at >= :from and decided_at < :until group by 2
                """, Object[].class)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getResultList()
                .thenApply(FiguresStore::nested);
    }

    /// Decisions that the law's clock ran for, and those of them that were in time; with the median of all in hours.
    CompletionStage<List<Long>> pace(Stage.QueryProducer session, Period period) {
        return session.createNativeQuery("""
                select count(*) filter (where due_at is not null), count(*) filter (where due_at is not null and decided_at <= due_at),
                    coalesce(cast(percentile_disc(0.5) within group (order by handling) / 3600 as bigint), 0)
                from figure_decision where decided_at >= :from and decided_at < :until
                """, Object[].class)
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getSingleResult()
                .thenApply(r -> List.of((Long) r[0], (Long) r[1], (Long) r[2]));
    }

    private static String column(By by) {
        return switch (by) {
            case NOTHING -> "cast('all' as text)";
            case QUEUE -> "queue";
            case POLICY -> "coalesce(policy, '')";
            case REVIEWER -> "cast(decided_by as text)";
        };
    }

    private static Map<String, Map<String, Long>> nested(List<Object[]> rows) {
        var all = new HashMap<String, Map<String, Long>>();
        rows.forEach(r -> all.computeIfAbsent((String) r[0], _ -> new TreeMap<>()).put((String) r[1], (Long) r[2]));
        return all;
    }
}
