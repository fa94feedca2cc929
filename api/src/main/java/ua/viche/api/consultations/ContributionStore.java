package ua.viche.api.consultations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage.QueryProducer;
import org.jspecify.annotations.Nullable;

/// The tables `contribution` and `consultation_verdict`; nobody else reads or writes them.
final class ContributionStore {

    private static final String SELECT = """
            select c.id, c.consultation, c.author, c.language, c.text, c.wording, array_to_string(c.attachments, ' '),
                c.organisation, c.registry, c.seat, c.submission, c.state, c.policy, c.submitted_at,
                v.id, v.outcome, v.reason, v.given_at,
            """ + SectionStore.COLUMNS + """
             from contribution c left join consultation_section s on s.id = c.section
                left join consultation_verdict v on v.id = c.verdict
            """;

    /// Which contributions are asked for.
    ///
    /// @param section only to this one; null for all
    /// @param author only theirs; null for anybody's
    /// @param pending also those that wait for moderation
    /// @param unanswered only those without a verdict
    record Filter(UUID consultation, @Nullable UUID section, @Nullable UUID author, boolean pending, boolean unanswered) {

        static Filter all(UUID consultation) {
            return new Filter(consultation, null, null, true, false);
        }
    }

    CompletionStage<Void> insert(QueryProducer session, Contribution one) {
        var organisation = one.organisation();
        var section = one.section();
        return session.createNativeQuery("""
                insert into contribution (id, consultation, section, author, language, text, wording, attachments, organisation,
                    registry, seat, submission, state, submitted_at)
                values (:id, :consultation, cast(:section as uuid), :author, :language, :text, cast(:wording as text),
                    cast(:attachments as uuid[]), cast(:organisation as text), cast(:registry as text), cast(:seat as text),
                    :submission, :state, :at)
                """).setParameter("id", one.id()).setParameter("consultation", one.consultation())
                .setParameter("section", section == null ? null : section.id()).setParameter("author", one.author())
                .setParameter("language", one.language()).setParameter("text", one.text()).setParameter("wording", one.wording())
                .setParameter("attachments", one.attachments().toArray(UUID[]::new))
                .setParameter("organisation", organisation == null ? null : organisation.name())
                .setParameter("registry", organisation == null ? null : organisation.code())
                .setParameter("seat", organisation == null ? null : organisation.seat())
                .setParameter("submission", one.submission()).setParameter("state", one.moderation().state().name())
                .setParameter("at", one.submittedAt()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Integer> count(QueryProducer session, UUID consultation, UUID author) {
        return session.createNativeQuery(
                "select cast(count(*) as int) from contribution where author = :author and consultation = :consultation",
                Integer.class).setParameter("author", author).setParameter("consultation", consultation).getSingleResult();
    }

    CompletionStage<@Nullable Contribution> find(QueryProducer session, UUID id) {
        return session.createNativeQuery(SELECT + " where c.id = :id", Object[].class).setParameter("id", id)
                .getSingleResultOrNull().<@Nullable Contribution>thenApply(row -> row == null ? null : contribution(row));
    }

    /// Locked until the transaction ends.
    CompletionStage<@Nullable Contribution> locked(QueryProducer session, UUID id) {
        return session.createNativeQuery(SELECT + " where c.id = :id for update of c", Object[].class).setParameter("id", id)
                .getSingleResultOrNull().<@Nullable Contribution>thenApply(row -> row == null ? null : contribution(row));
    }

    /// Oldest first, from after one on.
    CompletionStage<List<Contribution>> list(QueryProducer session, Filter filter, @Nullable UUID after, int most) {
        return session.createNativeQuery(SELECT + """
                 where c.consultation = :consultation
                    and (cast(:section as uuid) is null or c.section = cast(:section as uuid))
                    and (cast(:author as uuid) is null or c.author = cast(:author as uuid))
                    and (:pending or c.state <> 'PENDING') and (not :unanswered or c.verdict is null)
                    and (cast(:after as uuid) is null or c.id > cast(:after as uuid))
                order by c.id limit :most
                """, Object[].class).setParameter("consultation", filter.consultation())
                .setParameter("section", filter.section()).setParameter("author", filter.author())
                .setParameter("pending", filter.pending()).setParameter("unanswered", filter.unanswered())
                .setParameter("after", after).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(ContributionStore::contribution).toList());
    }

    CompletionStage<Map<UUID, Figures>> figures(QueryProducer session, List<UUID> consultations) {
        return session.createNativeQuery("""
                select c.consultation, cast(count(*) as int), cast(count(*) filter (where c.state = 'HIDDEN') as int),
                    cast(count(*) filter (where c.state = 'PENDING') as int), cast(count(c.verdict) as int),
                    cast(count(*) filter (where v.outcome in ('ACCEPTED', 'PARTLY_ACCEPTED')) as int)
                from contribution c left join consultation_verdict v on v.id = c.verdict
                where c.consultation = any (cast(:consultations as uuid[])) group by c.consultation
                """, Object[].class).setParameter("consultations", consultations.toArray(UUID[]::new)).getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], r -> new Figures((Integer) r[1],
                        (Integer) r[2], (Integer) r[3], (Integer) r[4], (Integer) r[5]))));
    }

    /// How many each section has.
    CompletionStage<Map<UUID, Integer>> perSection(QueryProducer session, UUID consultation) {
        return session.createNativeQuery("""
                select section, cast(count(*) as int) from contribution
                where consultation = :consultation and section is not null group by section
                """, Object[].class).setParameter("consultation", consultation).getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (Integer) r[1])));
    }

    /// Notes what moderation decided, and the words that are shown since.
    CompletionStage<Void> decided(QueryProducer session, Contribution one, @Nullable String explanation, Instant at) {
        var organisation = one.organisation();
        return session.createNativeQuery("""
                update contribution set state = :state, decided_at = :at, policy = cast(:policy as text),
                    explanation = cast(:explanation as text), text = :text, wording = cast(:wording as text),
                    organisation = cast(:organisation as text)
                where id = :id
                """).setParameter("state", one.moderation().state().name()).setParameter("at", at)
                .setParameter("policy", one.moderation().policy()).setParameter("explanation", explanation)
                .setParameter("text", one.text()).setParameter("wording", one.wording())
                .setParameter("organisation", organisation == null ? null : organisation.name()).setParameter("id", one.id())
                .executeUpdate().thenAccept(_ -> {});
    }

    /// Shows one without anybody's decision.
    CompletionStage<Void> publish(QueryProducer session, UUID id, Instant at) {
        return session.createNativeQuery("update contribution set state = 'PUBLISHED', decided_at = :at where id = :id")
                .setParameter("at", at).setParameter("id", id).executeUpdate().thenAccept(_ -> {});
    }

    /// The authors of those of the contributions that belong to a consultation.
    CompletionStage<Map<UUID, UUID>> authors(QueryProducer session, UUID consultation, List<UUID> contributions) {
        return session.createNativeQuery("""
                select id, author from contribution where consultation = :consultation and id = any (cast(:ids as uuid[]))
                """, Object[].class).setParameter("consultation", consultation)
                .setParameter("ids", contributions.toArray(UUID[]::new)).getResultList()
                .thenApply(rows -> rows.stream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (UUID) r[1])));
    }

    /// Gives contributions a verdict, instead of one that they may have had.
    CompletionStage<Void> answer(QueryProducer session, UUID consultation, List<UUID> contributions, Verdict verdict, UUID by) {
        return session.createNativeQuery("""
                insert into consultation_verdict (id, consultation, outcome, reason, given_by, given_at)
                values (:id, :consultation, :outcome, :reason, :by, :at)
                """).setParameter("id", verdict.id()).setParameter("consultation", consultation)
                .setParameter("outcome", verdict.outcome().name()).setParameter("reason", verdict.reason())
                .setParameter("by", by).setParameter("at", verdict.givenAt()).executeUpdate()
                .thenCompose(_ -> session.createNativeQuery("""
                        update contribution set verdict = :verdict
                        where consultation = :consultation and id = any (cast(:ids as uuid[]))
                        """).setParameter("verdict", verdict.id()).setParameter("consultation", consultation)
                        .setParameter("ids", contributions.toArray(UUID[]::new)).executeUpdate())
                .thenAccept(_ -> {});
    }

    private static Contribution contribution(Object[] r) {
        var files = (String) r[6];
        var section = r[18] == null ? null : SectionStore.section(r, 18);
        var organisation = r[7] == null ? null : new Organisation((String) r[7], (String) r[8], (String) r[9]);
        var verdict = r[14] == null
                ? null
                : new Verdict((UUID) r[14], Outcome.valueOf((String) r[15]), (String) r[16], at(r[17]));
        return new Contribution((UUID) r[0], (UUID) r[1], section, (UUID) r[2], (String) r[3], (String) r[4], (String) r[5],
                files.isEmpty() ? List.of() : Arrays.stream(files.split(" ")).map(UUID::fromString).toList(), organisation,
                (UUID) r[10], new Contribution.Moderation(ContributionState.valueOf((String) r[11]), (String) r[12]), at(r[13]),
                verdict);
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
