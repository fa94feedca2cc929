package ua.viche.api.signing.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// The tables `reconciliation` and `reconciliation_difference`. Runs are done one after the other, the oldest first. Each beginning of a
/// run has a number; only the latest may change anything, so a process that lost its lock and goes on cannot correct a second time
/// what its successor corrects.
final class RunStore {

    private static final String SELECT = """
            select r.id, r.night, r.requested_at, r.started_at, r.finished_at, r.petitions,
                (select count(*) from reconciliation_difference d where d.reconciliation = r.id)
            from reconciliation r
            """;

    /// A beginning of a run.
    record Attempt(UUID run, int number) {}

    CompletionStage<Run> ask(Stage.QueryProducer session, UUID person, Instant now) {
        var id = Ids.next();
        return session.createNativeQuery("""
                insert into reconciliation (id, requested_at, requested_by) values (:id, :now, :person)
                """).setParameter("id", id).setParameter("now", now).setParameter("person", person).executeUpdate()
                .thenApply(_ -> new Run(id, null, now, null, null, null, 0, null));
    }

    /// Asks for the run of a night, once.
    CompletionStage<Integer> plan(Stage.QueryProducer session, LocalDate night, Instant now) {
        return session.createNativeQuery("""
                insert into reconciliation (id, night, requested_at) values (:id, cast(:night as date), :now) on conflict do nothing
                """).setParameter("id", Ids.next()).setParameter("night", night).setParameter("now", now)
                .executeUpdate();
    }

    /// Begins, or begins again, the oldest run that is not finished.
    CompletionStage<@Nullable Attempt> begin(Stage.QueryProducer session, Instant now) {
        return session.createNativeQuery("""
                update reconciliation set attempt = attempt + 1, started_at = :now
                where id = (select id from reconciliation where finished_at is null order by id limit 1)
                returning id, attempt
                """, Object[].class).setParameter("now", now).getSingleResultOrNull()
                .<@Nullable Attempt>thenApply(r -> r == null ? null : new Attempt((UUID) r[0], (Integer) r[1]));
    }

    /// Whether this is still the latest beginning of a run that is not finished; it stays so until the transaction ends.
    CompletionStage<Boolean> holds(Stage.QueryProducer session, Attempt attempt) {
        return session.createNativeQuery("""
                select id from reconciliation where id = :id and attempt = :attempt and finished_at is null for update
                """, UUID.class).setParameter("id", attempt.run()).setParameter("attempt", attempt.number()).getResultList()
                .thenApply(rows -> !rows.isEmpty());
    }

    CompletionStage<Void> keep(Stage.QueryProducer session, UUID run, Difference difference, Instant now) {
        return session.createNativeQuery("""
                insert into reconciliation_difference (reconciliation, petition, counted, valid, logged, places, at)
                values (:run, :petition, :counted, :valid, :logged, :places, :now)
                on conflict (reconciliation, petition) do nothing
                """).setParameter("run", run).setParameter("petition", difference.petition())
                .setParameter("counted", difference.counted()).setParameter("valid", difference.valid())
                .setParameter("logged", difference.logged()).setParameter("places", difference.places().size())
                .setParameter("now", now).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Integer> finish(Stage.QueryProducer session, Attempt attempt, long petitions, Instant now) {
        return session.createNativeQuery("""
                update reconciliation set finished_at = :now, petitions = :petitions where id = :id and attempt = :attempt
                """).setParameter("now", now).setParameter("petitions", petitions).setParameter("id", attempt.run())
                .setParameter("attempt", attempt.number()).executeUpdate();
    }

    CompletionStage<List<Run>> list(Stage.QueryProducer session, Page.Request page) {
        var after = page.after(UUID::fromString);
        var where = after == null ? "" : " where r.id < :after";
        var query = session.createNativeQuery(SELECT + where + " order by r.id desc limit :most", Object[].class)
                .setParameter("most", page.limit() + 1);
        return (after == null ? query : query.setParameter("after", after)).getResultList()
                .thenApply(rows -> rows.stream().map(RunStore::run).toList());
    }

    CompletionStage<@Nullable Run> find(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery(SELECT + " where r.id = :id", Object[].class).setParameter("id", id)
                .getSingleResultOrNull().<@Nullable Run>thenApply(r -> r == null ? null : run(r));
    }

    CompletionStage<List<Difference.Kept>> differences(Stage.QueryProducer session, UUID run) {
        return session.createNativeQuery("""
                select petition, counted, valid, logged, places, at from reconciliation_difference
                where reconciliation = :run order by petition limit 1000
                """, Object[].class).setParameter("run", run).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Difference.Kept((UUID) r[0], (Long) r[1], (Long) r[2],
                        (Long) r[3], (Integer) r[4], ((OffsetDateTime) r[5]).toInstant())).toList());
    }

    private static Run run(@Nullable Object[] r) {
        return new Run((UUID) value(r[0]), (LocalDate) r[1], ((OffsetDateTime) value(r[2])).toInstant(), instant(r[3]),
                instant(r[4]),
                (Long) r[5], (Long) value(r[6]), null);
    }

    private static Object value(@Nullable Object column) {
        return Objects.requireNonNull(column);
    }

    private static @Nullable Instant instant(@Nullable Object timestamp) {
        return timestamp == null ? null : ((OffsetDateTime) timestamp).toInstant();
    }
}
