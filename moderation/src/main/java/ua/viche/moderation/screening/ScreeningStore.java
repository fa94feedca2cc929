package ua.viche.moderation.screening;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `screening`, `likeness` and `automatic_policy`; nobody else reads or writes them.
final class ScreeningStore {

    /// The items that share most bands with these, at most twenty; none about the same subject.
    CompletionStage<List<Similar>> similar(Stage.Session session, Screenings.Text text, Long[] bands) {
        if (bands.length == 0) {
            return CompletableFuture.completedStage(List.of());
        }
        return session.createNativeQuery("""
                select item.id, item.title, item.text, lower(item.outcome)
                from (
                    select hits.item, count(*) as shared
                    from unnest(cast(:bands as bigint[])) with ordinality as own (hash, band)
                    cross join lateral (
                        select item from likeness where likeness.band = own.band and likeness.hash = own.hash limit 200) as hits
                    group by hits.item order by shared desc, hits.item desc limit 20) as near
                join item on item.id = near.item
                where item.kind = :kind and item.subject <> :subject and item.state not in ('WITHDRAWN', 'SUPERSEDED')
                order by near.shared desc, item.id desc
                """, Object[].class)
                .setParameter("bands", bands)
                .setParameter("kind", text.kind())
                .setParameter("subject", text.subject())
                .getResultList()
                .thenApply(rows -> rows.stream().map(ScreeningStore::similar).toList());
    }

    CompletionStage<List<AutomaticPolicy>> automaticPolicies(Stage.Session session) {
        return session.createNativeQuery("select policy, reason, since from automatic_policy order by policy", Object[].class)
                .getResultList()
                .thenApply(rows -> rows.stream().map(row -> new AutomaticPolicy(String.valueOf(row[0]), String.valueOf(row[1]),
                        ((OffsetDateTime) row[2]).toInstant())).toList());
    }

    CompletionStage<Void> keep(Stage.Session session, AutomaticPolicy automatic) {
        return session.createNativeQuery("""
                insert into automatic_policy (policy, reason, since) values (:policy, :reason, :since)
                on conflict (policy) do update set reason = excluded.reason
                """)
                .setParameter("policy", automatic.policy())
                .setParameter("reason", automatic.reason())
                .setParameter("since", automatic.since())
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Boolean> remove(Stage.Session session, String policy) {
        return session.createNativeQuery("delete from automatic_policy where policy = :policy").setParameter("policy", policy)
                .executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<List<UUID>> toDecide(Stage.Session session, int most) {
        return session.createNativeQuery("select item from screening where to_decide order by item limit :most", UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /// What was found about an item on which a machine was still to decide; it is no more.
    CompletionStage<Optional<String>> takeToDecide(Stage.Session session, UUID item) {
        return session.createNativeQuery("""
                update screening set to_decide = false where item = :item and to_decide returning found
                """, String.class)
                .setParameter("item", item)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    CompletionStage<Set<String>> automatic(Stage.Session session) {
        return session.createNativeQuery("select policy from automatic_policy", String.class).getResultList()
                .thenApply(policies -> policies.stream().collect(Collectors.toSet()));
    }

    CompletionStage<Void> insert(Stage.Session session, UUID item, String found, boolean toDecide, Long[] bands) {
        return session.createNativeQuery("""
                with kept as (
                    insert into screening (item, found, to_decide) values (:item, :found, :toDecide))
                insert into likeness (band, hash, item)
                select own.band, own.hash, :item from unnest(cast(:bands as bigint[])) with ordinality as own (hash, band)
                """)
                .setParameter("item", item)
                .setParameter("found", found)
                .setParameter("toDecide", toDecide)
                .setParameter("bands", bands)
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Optional<String>> find(Stage.Session session, UUID item) {
        return session.createNativeQuery("select found from screening where item = :item", String.class)
                .setParameter("item", item)
                .getResultList()
                .thenApply(found -> found.stream().findFirst());
    }

    private static Similar similar(@Nullable Object[] row) {
        return new Similar((UUID) Objects.requireNonNull(row[0]), String.valueOf(row[1]), String.valueOf(row[2]),
                (String) row[3]);
    }
}
