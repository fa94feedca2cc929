package ua.viche.api.signing.places;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The tables `signature_place` and `signature_place_change`, and what they are made from.
final class PlaceStore {

    /// How many signers live in a place.
    ///
    /// @param territory whether it is one; else a country
    record Figure(boolean territory, String place, long count) {}

    private static final String ADD = """
             insert into signature_place (petition, kind, place, count)
            select petition, kind, place, sum(change) from (
                select petition, 'territory' as kind, territory as place, change from moved where territory is not null
                union all
                select petition, 'country', country, change from moved where country is not null) as one
            group by petition, kind, place
            order by petition, kind, place
            on conflict (petition, kind, place) do update set count = signature_place.count + excluded.count
            """;

    /// Takes committed batches that were not folded yet, the oldest first, and keeps others from doing so until the transaction ends.
    /// Leaves out those of which a signature is just being changed.
    CompletionStage<List<UUID>> take(Stage.QueryProducer session, int most) {
        return session.createNativeQuery("""
                select id from signature_batch where not folded order by id limit :most for update skip locked
                """, UUID.class).setParameter("most", most).getResultList();
    }

    /// Adds the valid signatures of batches that were taken. Must be a statement after the one that took them: only then does it see all
    /// that was done to their signatures before.
    CompletionStage<Void> fold(Stage.QueryProducer session, List<UUID> batches) {
        var ids = batches.toArray(UUID[]::new);
        return session.createNativeQuery("""
                with moved as (
                    select petition, territory, country, 1 as change from signature
                    where batch = any(cast(:batches as uuid[])) and (territory is not null or country is not null)
                        and withdrawn_at is null and held_at is null and invalidated_at is null)
                """ + ADD).setParameter("batches", ids).executeUpdate()
                .thenCompose(_ -> session
                        .createNativeQuery("update signature_batch set folded = true where id = any(cast(:batches as uuid[]))")
                        .setParameter("batches", ids).executeUpdate())
                .thenAccept(_ -> {});
    }

    /// Adds what changed about signatures that are in the figures already.
    ///
    /// @return how many changes there were
    CompletionStage<Integer> foldChanges(Stage.QueryProducer session, int most) {
        return session.createNativeQuery("select id from signature_place_change order by id limit :most for update skip locked",
                Long.class).setParameter("most", most).getResultList()
                .thenCompose(ids -> ids.isEmpty()
                        ? CompletableFuture.completedStage(0)
                        : session.createNativeQuery("""
                                with moved as (
                                    delete from signature_place_change where id = any(cast(:ids as bigint[]))
                                    returning petition, territory, country, change)
                                """ + ADD).setParameter("ids", ids.toArray(Long[]::new)).executeUpdate()
                                .thenApply(_ -> ids.size()));
    }

    CompletionStage<List<Figure>> of(Stage.QueryProducer session, UUID petition, long least) {
        return session.createNativeQuery("""
                select kind = 'territory', place, count from signature_place where petition = :petition and count >= :least
                order by count desc, place
                """, Object[].class).setParameter("petition", petition).setParameter("least", least).getResultList().thenApply(
                rows -> rows.stream().map(r -> new Figure((boolean) r[0], (String) r[1], (Long) r[2])).toList());
    }
}
