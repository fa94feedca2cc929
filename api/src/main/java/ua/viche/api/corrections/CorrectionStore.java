package ua.viche.api.corrections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.corrections.Correction.Acts;
import ua.viche.api.corrections.Correction.Progress;
import ua.viche.api.integrity.Scrutineer;
import ua.viche.api.signing.SignatureCorrections.Action;
import ua.viche.api.signing.SignatureCorrections.Affected;
import ua.viche.api.signing.SignatureCorrections.Step;
import ua.viche.platform.http.Page;

/// The tables `correction` and `correction_petition`; nobody else reads or writes them.
final class CorrectionStore {

    private static final String SELECT = """
            select id, action, rule, reason, selection, array_to_string(procedures, ' '), state, signatures, reached, skipped, proposed_by, proposed_at,
                confirmed_by, confirmed_at, cancelled_by, ended_at
            from correction
            """;

    CompletionStage<Void> insert(Stage.Session session, Correction correction, List<Affected> petitions) {
        return session.createNativeQuery("""
                insert into correction (id, action, rule, reason, selection, procedures, state, signatures, proposed_by, proposed_at)
                values (:id, :action, :rule, :reason, :selection, cast(:procedures as text[]), :state, :signatures, :by, :at)
                """).setParameter("id", correction.id()).setParameter("action", correction.action().name())
                .setParameter("rule", correction.rule()).setParameter("reason", correction.reason())
                .setParameter("selection", correction.selection())
                .setParameter("procedures", correction.procedures().toArray(String[]::new))
                .setParameter("state", correction.state().name()).setParameter("signatures", correction.signatures())
                .setParameter("by", correction.acts().proposedBy()).setParameter("at", correction.acts().proposedAt())
                .executeUpdate().thenCompose(_ -> insertPetitions(session, correction.id(), petitions));
    }

    private static CompletionStage<Void> insertPetitions(Stage.Session session, UUID correction, List<Affected> petitions) {
        return session.createNativeQuery("""
                insert into correction_petition (correction, petition, procedure, signatures, before, after, threshold)
                select :correction, p.petition, p.procedure, p.signatures, p.before, p.after, p.threshold
                from unnest(cast(:petitions as uuid[]), cast(:procedures as text[]), cast(:signatures as int[]),
                    cast(:before as bigint[]), cast(:after as bigint[]), cast(:thresholds as int[]))
                    as p (petition, procedure, signatures, before, after, threshold)
                """).setParameter("correction", correction)
                .setParameter("petitions", petitions.stream().map(Affected::petition).toArray(UUID[]::new))
                .setParameter("procedures", petitions.stream().map(Affected::procedure).toArray(String[]::new))
                .setParameter("signatures", petitions.stream().map(Affected::signatures).toArray(Integer[]::new))
                .setParameter("before", petitions.stream().map(Affected::before).toArray(Long[]::new))
                .setParameter("after", petitions.stream().map(Affected::after).toArray(Long[]::new))
                .setParameter("thresholds", petitions.stream().map(Affected::threshold).toArray(Integer[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Optional<Correction>> find(Stage.Session session, UUID id) {
        return one(session, SELECT + " where id = :id", id);
    }

    /// Locked until the transaction ends: a step of carrying out and an act of staff wait for each other.
    CompletionStage<Optional<Correction>> locked(Stage.Session session, UUID id) {
        return one(session, SELECT + " where id = :id for update", id);
    }

    private static CompletionStage<Optional<Correction>> one(Stage.Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(CorrectionStore::correction));
    }

    /// Those that touch the reader's procedures alone, newest first; one more than the page holds.
    CompletionStage<List<Correction>> list(Stage.Session session, Scrutineer reader, @Nullable CorrectionState state,
            Page.Request page) {
        return session.createNativeQuery(SELECT + """
                 where (:everything or procedures <@ cast(:procedures as text[]))
                    and (cast(:state as text) is null or state = cast(:state as text))
                    and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :limit
                """, Object[].class).setParameter("everything", reader.everything())
                .setParameter("procedures", reader.procedures().toArray(String[]::new))
                .setParameter("state", state == null ? null : state.name()).setParameter("after", page.after(UUID::fromString))
                .setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(CorrectionStore::correction).toList());
    }

    /// Proposals that nobody confirmed, and corrections that are being carried out, oldest first.
    CompletionStage<List<Correction>> underWay(Stage.Session session) {
        return session.createNativeQuery(SELECT + " where state in ('PROPOSED', 'RUNNING') order by id", Object[].class)
                .getResultList().thenApply(rows -> rows.stream().map(CorrectionStore::correction).toList());
    }

    CompletionStage<Void> confirmed(Stage.Session session, UUID id, UUID by, Instant at) {
        return session.createNativeQuery("""
                update correction set state = 'RUNNING', confirmed_by = :by, confirmed_at = :at where id = :id
                """).setParameter("by", by).setParameter("at", at).setParameter("id", id).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> ended(Stage.Session session, UUID id, CorrectionState state, @Nullable UUID cancelledBy, Instant at) {
        return session.createNativeQuery("""
                update correction set state = :state, cancelled_by = cast(:by as uuid), ended_at = :at where id = :id
                """).setParameter("state", state.name()).setParameter("by", cancelledBy).setParameter("at", at)
                .setParameter("id", id).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> progressed(Stage.Session session, UUID id, Step step) {
        return session.createNativeQuery("""
                with petitions as (
                    update correction_petition p set corrected = p.corrected + c.corrected
                    from unnest(cast(:petitions as uuid[]), cast(:corrected as int[])) as c (petition, corrected)
                    where p.correction = :id and p.petition = c.petition)
                update correction set reached = reached + :reached, skipped = skipped + :skipped where id = :id
                """).setParameter("petitions", step.corrected().keySet().toArray(UUID[]::new))
                .setParameter("corrected", step.corrected().values().toArray(Integer[]::new)).setParameter("id", id)
                .setParameter("reached", step.reached()).setParameter("skipped", step.skipped()).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// The petitions whose threshold a correction crosses first, then those with most signatures, and how many there are in all.
    CompletionStage<Map.Entry<Integer, List<CorrectedPetition>>> petitions(Stage.Session session, UUID correction, int most) {
        return session.createNativeQuery("""
                select petition, procedure, signatures, before, after, threshold, corrected, cast(count(*) over () as int)
                from correction_petition where correction = :correction
                order by coalesce((before >= threshold) <> (after >= threshold), false) desc, signatures desc, petition limit :most
                """, Object[].class).setParameter("correction", correction).setParameter("most", most).getResultList()
                .thenApply(rows -> Map.entry(rows.isEmpty() ? 0 : (Integer) rows.getFirst()[7],
                        rows.stream().map(r -> new CorrectedPetition((UUID) r[0], (String) r[1], (Integer) r[2], (Long) r[3],
                                (Long) r[4], (Integer) r[5], (Integer) r[6])).toList()));
    }

    private static Correction correction(Object[] r) {
        return new Correction((UUID) r[0], Action.valueOf((String) r[1]), (String) r[2], (String) r[3], (String) r[4],
                List.of(((String) r[5]).split(" ")), CorrectionState.valueOf((String) r[6]), (Integer) r[7],
                new Progress((Integer) r[8], (Integer) r[9]), new Acts((UUID) r[10], at(r[11]), (UUID) r[12],
                        r[13] == null ? null : at(r[13]), (UUID) r[14], r[15] == null ? null : at(r[15])));
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
