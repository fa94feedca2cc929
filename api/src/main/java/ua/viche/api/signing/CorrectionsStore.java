package ua.viche.api.signing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.SignatureCorrections.Action;
import ua.viche.api.signing.SignatureCorrections.Affected;
import ua.viche.api.signing.SignatureCorrections.Selection;

/// The table `signature_selection`, and the changes to `signature`, `tally` and `signature_batch` that corrections make: in the order
/// in which everybody takes the locks, signatures by person and petition, then counts by petition.
final class CorrectionsStore {

    /// A selected signature, as it was when it was selected.
    record Selected(Act.Identity identity, UUID batch) {}

    /// A signature that was changed.
    ///
    /// @param counting whether the count changes with it
    record Changed(UUID person, UUID petition, boolean counting) {}

    /// A petition's count before and after.
    record Counted(UUID petition, long before, long after, @Nullable Integer threshold, byte[] text) {

        boolean reached() {
            return threshold != null && before < threshold && after >= threshold;
        }

        boolean lost() {
            return threshold != null && before >= threshold && after < threshold;
        }
    }

    private static final String LOCKED = """
            with locked as (
                select s.person, s.petition, s.held_at is null as counting
                from unnest(cast(:persons as uuid[]), cast(:petitions as uuid[]), cast(:batches as uuid[])) with ordinality
                        as a (person, petition, batch, place)
                    join signature s on s.person = a.person and s.petition = a.petition
                where s.batch = a.batch and s.withdrawn_at is null and s.invalidated_at is null
                order by a.place for update of s)
            update signature s set
            """;

    CompletionStage<Void> freeze(Stage.Session session, UUID selection, Action action, Selection which, int most) {
        var query = new StringBuilder("""
                insert into signature_selection (selection, place, person, petition, batch, counting)
                select :selection, row_number() over (order by person, petition) - 1, person, petition, batch, counting
                from (select s.person, s.petition, s.batch, s.held_at is null as counting
                    from signature s join tally t on t.petition = s.petition
                    where s.withdrawn_at is null and s.invalidated_at is null
                """);
        var parameters = new HashMap<String, Object>(Map.of("selection", selection, "most", most));
        var held = action == Action.RELEASE ? Boolean.TRUE : which.held();
        if (held != null) {
            query.append(held ? " and s.held_at is not null" : " and s.held_at is null");
        }
        among(query, parameters, "s.petition", "uuid", which.petitions().toArray(UUID[]::new));
        among(query, parameters, "s.network", "bigint", which.networks().toArray(Long[]::new));
        among(query, parameters, "s.id", "uuid", which.receipts().toArray(UUID[]::new));
        among(query, parameters, "t.procedure", "text", which.procedures().toArray(String[]::new));
        if (which.from() != null) {
            query.append(" and s.signed_at >= :from");
            parameters.put("from", which.from());
        }
        if (which.until() != null) {
            query.append(" and s.signed_at < :until");
            parameters.put("until", which.until());
        }
        var insert = session.createNativeQuery(query.append(" limit :most) chosen").toString());
        parameters.forEach(insert::setParameter);
        return insert.executeUpdate().thenAccept(_ -> {});
    }

    private static void among(StringBuilder query, Map<String, Object> parameters, String column, String type, Object[] values) {
        if (values.length > 0) {
            var name = column.replace(".", "_");
            query.append(" and ").append(column).append(" = any(cast(:").append(name).append(" as ").append(type).append("[]))");
            parameters.put(name, values);
        }
    }

    CompletionStage<List<Affected>> affected(Stage.Session session, UUID selection, Action action) {
        return session.createNativeQuery("""
                select q.petition, t.procedure, q.signatures, t.count, t.count + cast(:sign as int) * q.counting, t.threshold
                from (select petition, cast(count(*) as int) as signatures,
                            case when :release then count(*) else count(*) filter (where counting) end as counting
                        from signature_selection where selection = :selection group by petition) q
                    join tally t on t.petition = q.petition
                order by q.petition
                """, Object[].class).setParameter("selection", selection)
                .setParameter("sign", action == Action.RELEASE ? 1 : -1).setParameter("release", action == Action.RELEASE)
                .getResultList().thenApply(rows -> rows.stream().map(r -> new Affected((UUID) r[0], (String) r[1], (Integer) r[2],
                        (Long) r[3], (Long) r[4], (Integer) r[5])).toList());
    }

    /// The next ones, in the order in which signatures are locked.
    CompletionStage<List<Selected>> selected(Stage.Session session, UUID selection, int from, int most) {
        return session.createNativeQuery("""
                select person, petition, batch from signature_selection
                where selection = :selection and place >= :from and place < :until
                """, Object[].class).setParameter("selection", selection).setParameter("from", from)
                .setParameter("until", from + most).getResultList()
                .thenApply(rows -> rows.stream()
                        .map(r -> new Selected(new Act.Identity((UUID) r[0], (UUID) r[1]), (UUID) r[2]))
                        .sorted(java.util.Comparator.comparing(Selected::identity)).toList());
    }

    CompletionStage<List<Changed>> invalidate(Stage.Session session, List<Selected> selected, String rule, Instant at) {
        return changed(bound(session, LOCKED + """
                    invalidated_at = :at, rule = :rule
                from locked l where s.person = l.person and s.petition = l.petition
                returning s.person, s.petition, l.counting
                """, selected).setParameter("at", at).setParameter("rule", rule));
    }

    /// One that is held no more counts from this batch on; when it was signed stays as it is.
    CompletionStage<List<Changed>> release(Stage.Session session, List<Selected> selected, UUID batch) {
        return changed(bound(session, LOCKED + """
                    held_at = null, batch = :batch
                from locked l where s.person = l.person and s.petition = l.petition and not l.counting
                returning s.person, s.petition, true
                """, selected).setParameter("batch", batch));
    }

    private static Stage.SelectionQuery<Object[]> bound(Stage.Session session, String query, List<Selected> selected) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("persons", selected.stream().map(s -> s.identity().person()).toArray(UUID[]::new))
                .setParameter("petitions", selected.stream().map(s -> s.identity().petition()).toArray(UUID[]::new))
                .setParameter("batches", selected.stream().map(Selected::batch).toArray(UUID[]::new));
    }

    private static CompletionStage<List<Changed>> changed(Stage.SelectionQuery<Object[]> query) {
        return query.getResultList().thenApply(
                rows -> rows.stream().map(r -> new Changed((UUID) r[0], (UUID) r[1], (boolean) r[2])).toList());
    }

    /// Adds to the counts, in the order of the petitions, whether or not they take signatures.
    CompletionStage<List<Counted>> count(Stage.Session session, SequencedMap<UUID, Integer> changes, Instant at) {
        return session.createNativeQuery("""
                with locked as (
                    select petition from tally where petition = any(cast(:petitions as uuid[])) order by petition for no key update)
                update tally t set count = t.count + c.change, updated_at = :at
                from unnest(cast(:petitions as uuid[]), cast(:changes as int[])) as c (petition, change)
                    join locked l on l.petition = c.petition
                where t.petition = c.petition
                returning t.petition, t.count - c.change, t.count, t.threshold, t.text_hash
                """, Object[].class).setParameter("at", at).setParameter("petitions", changes.keySet().toArray(UUID[]::new))
                .setParameter("changes", changes.values().toArray(Integer[]::new)).getResultList().thenApply(rows -> rows.stream()
                        .map(r -> new Counted((UUID) r[0], (Long) r[1], (Long) r[2], (Integer) r[3], (byte[]) r[4])).toList());
    }

    CompletionStage<Void> insertBatch(Stage.Session session, UUID batch, Instant at, List<Counted> counts) {
        return session.createNativeQuery("""
                insert into signature_batch (id, at, petitions, counts)
                values (:id, :at, cast(:petitions as uuid[]), cast(:counts as bigint[]))
                """).setParameter("id", batch).setParameter("at", at)
                .setParameter("petitions", counts.stream().map(Counted::petition).toArray(UUID[]::new))
                .setParameter("counts", counts.stream().map(Counted::after).toArray(Long[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Void> forget(Stage.Session session, UUID selection) {
        return session.createNativeQuery("delete from signature_selection where selection = :selection")
                .setParameter("selection", selection).executeUpdate().thenAccept(_ -> {});
    }
}
