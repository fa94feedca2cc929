package ua.viche.moderation.quality;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.queue.Content;

/// The tables `review` and `golden`; nobody else reads or writes them.
final class QualityStore {

    /// A second opinion that is asked for: about an item or about a golden one.
    record Asked(UUID id, @Nullable UUID item, @Nullable UUID golden) {}

    /// What somebody found, and what there is to compare it with.
    ///
    /// @param firstDecider null for golden items
    /// @param queue where the item was when it was decided; null for golden items
    record Given(@Nullable UUID firstDecider, UUID reviewer, @Nullable String queue, Opinion first, Opinion second) {}

    CompletionStage<Void> sample(Stage.QueryProducer session, UUID id, Decision decision) {
        return session.createNativeQuery("""
                insert into review (id, decision, first_decider, item) values (:id, :decision, :decider, :item)
                on conflict (decision) do nothing
                """).setParameter("id", id).setParameter("decision", decision.id()).setParameter("decider", decision.decidedBy())
                .setParameter("item", decision.item()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> insert(Stage.QueryProducer session, GoldenItem golden) {
        return session.createNativeQuery("""
                insert into golden (id, kind, body, title, text, language, action, policy, added_by, added_at)
                values (:id, :kind, :body, :title, :text, :language, :action, cast(:policy as text), :by, :at)
                """).setParameter("id", golden.id()).setParameter("kind", golden.kind()).setParameter("body", golden.body())
                .setParameter("title", golden.content().title()).setParameter("text", golden.content().text())
                .setParameter("language", golden.content().language()).setParameter("action", golden.expected().action().name())
                .setParameter("policy", golden.expected().policy()).setParameter("by", golden.addedBy())
                .setParameter("at", golden.addedAt()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<GoldenItem>> golden(Stage.QueryProducer session, UUID id) {
        return session.createNativeQuery("""
                select id, kind, body, title, text, language, action, policy, added_by, added_at from golden where id = :id
                """, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(QualityStore::golden));
    }

    /// What the reviewer has taken and not answered.
    CompletionStage<Optional<Asked>> held(Stage.QueryProducer session, UUID reviewer, Instant since) {
        return asked(session.createNativeQuery("""
                select id, item, golden from review
                where reviewer = :reviewer and given_at is null and taken_at > :since order by id limit 1 for update
                """, Object[].class).setParameter("reviewer", reviewer).setParameter("since", since));
    }

    /// Samples that the reviewer may be asked about, oldest first; those that somebody took and left count too. One at a time hands
    /// them out, so that nobody waits.
    CompletionStage<List<Asked>> samples(Stage.QueryProducer session, UUID reviewer, Instant since, int most) {
        return session.createNativeQuery("""
                select id, item, golden from review
                where decision is not null and given_at is null and first_decider <> :reviewer
                    and (reviewer is null or taken_at <= :since)
                order by id limit :most for update skip locked
                """, Object[].class).setParameter("reviewer", reviewer).setParameter("since", since).setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(QualityStore::asked).toList());
    }

    CompletionStage<Void> take(Stage.QueryProducer session, UUID review, UUID reviewer, Instant at) {
        return session.createNativeQuery("update review set reviewer = :reviewer, taken_at = :at where id = :id")
                .setParameter("reviewer", reviewer).setParameter("at", at).setParameter("id", review).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// A golden item that the reviewer has not seen, taken.
    CompletionStage<Optional<Asked>> takeGolden(Stage.QueryProducer session, UUID id, UUID reviewer, Instant at) {
        return asked(session.createNativeQuery("""
                insert into review (id, golden, reviewer, taken_at)
                select :id, g.id, :reviewer, :at from golden g
                where g.added_by <> :reviewer
                    and not exists (select 1 from review r where r.golden = g.id and r.reviewer = :reviewer)
                order by g.id limit 1
                on conflict (golden, reviewer) do nothing
                returning id, item, golden
                """, Object[].class).setParameter("id", id).setParameter("reviewer", reviewer).setParameter("at", at));
    }

    /// How many opinions a reviewer has given.
    CompletionStage<Long> given(Stage.QueryProducer session, UUID reviewer) {
        return session.createNativeQuery("select count(*) from review where reviewer = :reviewer and given_at is not null",
                Long.class).setParameter("reviewer", reviewer).getSingleResult();
    }

    /// Keeps an opinion; false where the reviewer was not asked or has answered.
    CompletionStage<Boolean> answer(Stage.QueryProducer session, UUID review, UUID reviewer, Opinion opinion, Instant at) {
        return session.createNativeQuery("""
                update review set action = :action, policy = cast(:policy as text), given_at = :at
                where id = :id and reviewer = :reviewer and given_at is null
                """).setParameter("action", opinion.action().name()).setParameter("policy", opinion.policy())
                .setParameter("at", at).setParameter("id", review).setParameter("reviewer", reviewer).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    /// Opinions of a time with what was decided, or was to be found.
    CompletionStage<List<Given>> given(Stage.QueryProducer session, Instant from, Instant until) {
        return session.createNativeQuery("""
                select r.first_decider, r.reviewer, coalesce(d.action, g.action),
                    case when coalesce(d.action, g.action) <> 'APPROVE' then coalesce(d.policy, g.policy) end, r.action, r.policy,
                    d.queue
                from review r left join figure_decision d on d.id = r.decision left join golden g on g.id = r.golden
                where r.given_at >= :from and r.given_at < :until and coalesce(d.action, g.action) is not null
                order by r.given_at, r.id
                """, Object[].class).setParameter("from", from).setParameter("until", until).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Given((UUID) r[0], (UUID) r[1], (String) r[6],
                        opinion(r[2], r[3]), opinion(r[4], r[5]))).toList());
    }

    private static CompletionStage<Optional<Asked>> asked(Stage.SelectionQuery<Object[]> query) {
        return query.getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(QualityStore::asked));
    }

    private static Asked asked(Object[] r) {
        return new Asked((UUID) r[0], (UUID) r[1], (UUID) r[2]);
    }

    private static GoldenItem golden(Object[] r) {
        return new GoldenItem((UUID) r[0], (String) r[1], (String) r[2], new Content((String) r[3], (String) r[4], (String) r[5]),
                opinion(r[6], r[7]), (UUID) r[8], ((OffsetDateTime) r[9]).toInstant());
    }

    private static Opinion opinion(Object action, @Nullable Object policy) {
        return new Opinion(Action.valueOf((String) action), (String) policy);
    }
}
