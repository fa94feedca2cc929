package ua.viche.api.advisory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;
import ua.viche.platform.texts.Translated;

/// The tables `advisory_recommendation` and `advisory_vote`; nobody else reads or writes them.
final class RecommendationStore {

    private static final String RECOMMENDATION = """
            select r.id, r.meeting, r.group_id, r.text, r.proposed_at, r.state, r.votes_for, r.votes_against, r.abstained, r.recused,
                r.decided_at, r.answer_due_at, r.verdict, r.answer_uk, r.answer_en, r.answered_at
            from advisory_recommendation r
            """;

    /// Which recommendations are asked for.
    ///
    /// @param overdueAt only those whose answer is late at this moment; null for any
    record Filter(@Nullable UUID group, @Nullable Instant overdueAt) {}

    CompletionStage<Void> insert(Stage.Session session, Recommendation one, UUID member) {
        return session.createNativeQuery("""
                insert into advisory_recommendation (id, meeting, group_id, text, proposed_by, proposed_at, state)
                values (:id, :meeting, :group, :text, :member, :at, 'PROPOSED')
                """).setParameter("id", one.id()).setParameter("meeting", one.meeting()).setParameter("group", one.group())
                .setParameter("text", one.text()).setParameter("member", member).setParameter("at", one.proposedAt())
                .executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Optional<Recommendation>> find(Stage.Session session, UUID id) {
        return one(session, RECOMMENDATION + " where r.id = :id", id);
    }

    CompletionStage<Optional<Recommendation>> locked(Stage.Session session, UUID id) {
        return one(session, RECOMMENDATION + " where r.id = :id for update", id);
    }

    private static CompletionStage<Optional<Recommendation>> one(Stage.Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(RecommendationStore::recommendation));
    }

    CompletionStage<List<Recommendation>> list(Stage.Session session, Filter filter, Page.Request page) {
        return session.createNativeQuery(RECOMMENDATION + """
                 where (cast(:group as uuid) is null or r.group_id = cast(:group as uuid))
                    and (cast(:overdue as timestamptz) is null or r.state = 'ADOPTED' and r.answer_due_at <= cast(:overdue as timestamptz))
                    and (cast(:after as uuid) is null or r.id < cast(:after as uuid))
                order by r.id desc limit :limit
                """, Object[].class).setParameter("group", filter.group()).setParameter("overdue", filter.overdueAt())
                .setParameter("after", page.after(UUID::fromString)).setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(RecommendationStore::recommendation).toList());
    }

    /// All that were voted on, oldest first, each with its district.
    CompletionStage<List<Map.Entry<String, Recommendation>>> all(Stage.Session session, int most) {
        return session.createNativeQuery("""
                select r.id, r.meeting, r.group_id, r.text, r.proposed_at, r.state, r.votes_for, r.votes_against, r.abstained, r.recused,
                    r.decided_at, r.answer_due_at, r.verdict, r.answer_uk, r.answer_en, r.answered_at, g.district
                from advisory_recommendation r join advisory_group g on g.id = r.group_id
                where r.state <> 'PROPOSED' order by r.id limit :most
                """, Object[].class).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(r -> Map.entry((String) r[16], recommendation(r))).toList());
    }

    /// False where the member had voted.
    CompletionStage<Boolean> vote(Stage.Session session, UUID recommendation, UUID member, AdvisoryRequests.Vote vote,
            Instant at) {
        return session.createNativeQuery("""
                insert into advisory_vote (recommendation, member, choice, reason, at)
                values (:recommendation, :member, :choice, cast(:reason as text), :at) on conflict do nothing
                """).setParameter("recommendation", recommendation).setParameter("member", member)
                .setParameter("choice", vote.choice().toUpperCase(Locale.ROOT)).setParameter("reason", vote.reason())
                .setParameter("at", at).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Recommendation.Tally> tally(Stage.Session session, UUID recommendation) {
        return session.createNativeQuery("""
                select cast(count(*) filter (where choice = 'FOR') as int), cast(count(*) filter (where choice = 'AGAINST') as int),
                    cast(count(*) filter (where choice = 'ABSTAIN') as int), cast(count(*) filter (where choice = 'RECUSED') as int)
                from advisory_vote where recommendation = :recommendation
                """, Object[].class).setParameter("recommendation", recommendation).getSingleResult()
                .thenApply(r -> new Recommendation.Tally((Integer) r[0], (Integer) r[1], (Integer) r[2], (Integer) r[3]));
    }

    CompletionStage<Void> decided(Stage.Session session, Recommendation one, int quorum) {
        var tally = Objects.requireNonNull(one.tally());
        return session.createNativeQuery("""
                update advisory_recommendation set state = :state, votes_for = :for, votes_against = :against, abstained = :abstained,
                    recused = :recused, quorum = :quorum, decided_at = :at, answer_due_at = cast(:due as timestamptz) where id = :id
                """).setParameter("state", one.state().name()).setParameter("for", tally.votesFor())
                .setParameter("against", tally.against()).setParameter("abstained", tally.abstained())
                .setParameter("recused", tally.recused()).setParameter("quorum", quorum).setParameter("at", one.decidedAt())
                .setParameter("due", one.answerDueAt()).setParameter("id", one.id()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> answered(Stage.Session session, UUID id, AdvisoryRequests.Reply reply, UUID by, Instant at) {
        var text = reply.text().translated();
        return session.createNativeQuery("""
                update advisory_recommendation set state = 'ANSWERED', verdict = :verdict, answer_uk = :uk, answer_en = cast(:en as text),
                    answered_by = :by, answered_at = :at where id = :id
                """).setParameter("verdict", reply.verdict().toUpperCase(Locale.ROOT)).setParameter("uk", text.uk())
                .setParameter("en", text.en()).setParameter("by", by).setParameter("at", at).setParameter("id", id)
                .executeUpdate().thenAccept(_ -> {});
    }

    private static Recommendation recommendation(Object[] r) {
        var tally = r[6] == null
                ? null
                : new Recommendation.Tally((Integer) r[6], (Integer) r[7], (Integer) r[8], (Integer) r[9]);
        var answer = r[12] == null
                ? null
                : new Recommendation.Answered(Recommendation.Verdict.valueOf((String) r[12]),
                        new Translated((String) r[13], (String) r[14]), at(r[15]));
        return new Recommendation((UUID) r[0], (UUID) r[1], (UUID) r[2], (String) r[3], at(r[4]),
                Recommendation.State.valueOf((String) r[5]), tally, r[10] == null ? null : at(r[10]),
                r[11] == null ? null : at(r[11]), answer);
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
