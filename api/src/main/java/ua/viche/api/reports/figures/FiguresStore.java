package ua.viche.api.reports.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.PublishedFilter;

/// Reads the table `report` for figures; writes nothing.
final class FiguresStore {

    /// @param hours null without an answer
    record Counts(int volume, int open, int ended, int fixed, int reopened, int overdue, int questions, int answered, int kept,
            @Nullable Double hours) {}

    /// A public report, as it is exported.
    record Row(UUID id, String category, String kind, String state, int severity, String day, @Nullable String district,
            @Nullable String cell, String text, int supporters, boolean answered) {}

    CompletionStage<Counts> counts(Stage.QueryProducer session, String district, Instant since, Instant now) {
        return session.createNativeQuery("""
                select cast(count(*) as int), cast(count(*) filter (where ended_at is null) as int),
                    cast(count(*) filter (where ended_at is not null) as int),
                    cast(count(*) filter (where state = 'FIXED') as int), cast(coalesce(sum(reopened), 0) as int),
                    cast(count(*) filter (where ended_at is null and least(due_at,
                        case when answered_at is null then answer_due_at end) <= :now) as int),
                    cast(count(*) filter (where answer_due_at is not null) as int),
                    cast(count(*) filter (where answer_due_at is not null and answered_at is not null) as int),
                    cast(count(*) filter (where answered_at <= answer_due_at) as int),
                    percentile_cont(0.5) within group (order by extract(epoch from answered_at - submitted_at) / 3600)
                        filter (where answer_due_at is not null and answered_at is not null)
                from report where district = :district and submitted_at >= :since
                """, Object[].class).setParameter("district", district).setParameter("since", since).setParameter("now", now)
                .getSingleResult().thenApply(r -> new Counts((Integer) r[0], (Integer) r[1], (Integer) r[2], (Integer) r[3],
                        (Integer) r[4], (Integer) r[5], (Integer) r[6], (Integer) r[7], (Integer) r[8],
                        r[9] == null ? null : ((Number) r[9]).doubleValue()));
    }

    /// Newest first.
    CompletionStage<List<Row>> published(Stage.QueryProducer session, PublishedFilter filter, int most) {
        return session.createNativeQuery("""
                select id, category, kind, state, cast(severity as int),
                    to_char(submitted_at at time zone 'Europe/Kyiv', 'YYYY-MM-DD'), district, shown_cell, coalesce(public_text, ''),
                    supporters, answered_at is not null
                from report
                where publication = 'PUBLIC' and (cast(:category as text) is null or category = cast(:category as text))
                    and (cast(:district as text) is null or district = cast(:district as text))
                    and (cast(:state as text) is null or state = cast(:state as text))
                    and (cast(:from as timestamptz) is null or submitted_at >= cast(:from as timestamptz))
                    and (cast(:until as timestamptz) is null or submitted_at < cast(:until as timestamptz))
                order by id desc limit :most
                """, Object[].class)
                .setParameter("category", filter.category()).setParameter("district", filter.district())
                .setParameter("state", filter.state() == null ? null : filter.state().name())
                .setParameter("from", filter.from()).setParameter("until", filter.until()).setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(r -> new Row((UUID) r[0], (String) r[1],
                        ((String) r[2]).toLowerCase(java.util.Locale.ROOT), ((String) r[3]).toLowerCase(java.util.Locale.ROOT),
                        (Integer) r[4], (String) r[5], (String) r[6], (String) r[7], (String) r[8], (Integer) r[9],
                        (Boolean) r[10])).toList());
    }
}
