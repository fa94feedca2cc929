package ua.viche.api.signing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `signature` and `signature_batch`, and the counting in `tally`. Always in this order, so that writers wait for each
/// other in one direction only: signatures by person and petition, then counts by petition.
final class SignatureStore {

    /// A signature that an insert added or revived.
    record Added(UUID person, UUID petition, UUID receipt) {}

    /// What is stored about a person and a petition.
    ///
    /// @param receipt null where the person never signed
    /// @param count after the batch that made the signature valid
    record Stored(@Nullable Receipt receipt, Act.@Nullable Key key, State state, @Nullable Count count, boolean petitionExists) {}

    /// What became of a signature that is stored. One that is held looks like any other to its signer.
    enum State {
        STANDING, WITHDRAWN, INVALIDATED
    }

    /// A petition's count before and after.
    ///
    /// @param text hash of what is signed at that moment
    record Counted(UUID petition, long before, long after, @Nullable Integer threshold, byte[] text) {

        boolean reached() {
            return threshold != null && before < threshold && after >= threshold;
        }

        boolean lost() {
            return threshold != null && before >= threshold && after < threshold;
        }
    }

    private static final String ACTS = """
            unnest(cast(:persons as uuid[]), cast(:petitions as uuid[])) with ordinality as a (person, petition, place)
            """;

    /// Inserts what is new and revives what was withdrawn, unless this very act is the one that had been answered before. Acts must be
    /// sorted and distinct. Only what is not simply new comes back row by row: in a spike nearly all of it is.
    ///
    /// @return what was added, with the receipt of each
    CompletionStage<List<Added>> insert(Stage.Session session, UUID batch, Instant at, List<Act> acts, List<UUID> receipts) {
        return session.createNativeQuery("""
                with added as (
                    insert into signature
                        (person, petition, id, batch, signed_at, device_time, act, territory, country, network, held_at)
                    select a.person, a.petition, a.id, :batch, :at, cast(a.device_time as timestamptz), a.act, a.territory,
                        a.country, a.network, case when a.held then cast(:at as timestamptz) end
                    from unnest(cast(:persons as uuid[]), cast(:petitions as uuid[]), cast(:ids as uuid[]),
                            cast(:deviceTimes as text[]), cast(:acts as text[]), cast(:territories as text[]),
                            cast(:countries as text[]), cast(:networks as bigint[]), cast(:held as boolean[])) with ordinality
                            as a (person, petition, id, device_time, act, territory, country, network, held, place)
                        join tally t on t.petition = a.petition and t.accepting and (t.until is null or t.until > :at)
                    order by a.place
                    on conflict (person, petition) do update
                        set batch = excluded.batch, signed_at = excluded.signed_at, device_time = excluded.device_time,
                            act = excluded.act, territory = excluded.territory, country = excluded.country,
                            network = excluded.network, held_at = excluded.held_at, withdrawn_at = null
                        where signature.withdrawn_at is not null and signature.invalidated_at is null
                            and (excluded.act is null
                                or split_part(signature.act, ':', 1) is distinct from split_part(excluded.act, ':', 1))
                    returning new.person, new.petition, new.id, old.id is not null as revived),
                told as (select count(*) as rows, coalesce(bool_or(revived), false) as revived from added)
                select null, null, null from told where rows = :rows and not revived
                union all
                select person, petition, id from added, told where told.rows < :rows or told.revived
                """, Object[].class).setParameter("batch", batch).setParameter("at", at).setParameter("rows", acts.size())
                .setParameter("persons", column(acts, Act::person, UUID[]::new))
                .setParameter("petitions", column(acts, Act::petition, UUID[]::new))
                .setParameter("ids", receipts.toArray(UUID[]::new))
                .setParameter("deviceTimes", column(acts, SignatureStore::deviceTime, String[]::new))
                .setParameter("acts", column(acts, SignatureStore::key, String[]::new))
                .setParameter("territories", column(acts, act -> act.origin().territory(), String[]::new))
                .setParameter("countries", column(acts, act -> act.origin().country(), String[]::new))
                .setParameter("networks", column(acts, act -> act.origin().network(), Long[]::new))
                .setParameter("held", column(acts, act -> act.origin().held(), Boolean[]::new)).getResultList()
                .thenApply(rows -> added(rows, acts, receipts));
    }

    private static List<Added> added(List<Object[]> rows, List<Act> acts, List<UUID> receipts) {
        if (rows.size() == 1 && rows.getFirst()[0] == null) {
            return IntStream.range(0, acts.size())
                    .mapToObj(i -> new Added(acts.get(i).person(), acts.get(i).petition(), receipts.get(i))).toList();
        }
        return rows.stream().map(r -> new Added((UUID) r[0], (UUID) r[1], (UUID) r[2])).toList();
    }

    private static <T extends @Nullable Object> T[] column(List<Act> acts, Function<Act, T> value, IntFunction<T[]> array) {
        return acts.stream().map(value).toArray(array);
    }

    /// What is stored for each act, in their order.
    CompletionStage<List<Stored>> find(Stage.Session session, List<Act.Identity> acts) {
        return session.createNativeQuery("""
                select a.petition, s.id, s.batch, s.signed_at, s.device_time, s.act, case when s.invalidated_at is not null
                        then 'INVALIDATED' when s.withdrawn_at is not null then 'WITHDRAWN' else 'STANDING' end, b.at,
                    b.counts[array_position(b.petitions, a.petition)], t.petition is not null
                from """ + " " + ACTS + """
                    left join signature s on s.person = a.person and s.petition = a.petition
                    left join signature_batch b on b.id = s.batch
                    left join tally t on t.petition = a.petition
                order by a.place
                """, Object[].class).setParameter("persons", acts.stream().map(Act.Identity::person).toArray(UUID[]::new))
                .setParameter("petitions", acts.stream().map(Act.Identity::petition).toArray(UUID[]::new)).getResultList()
                .thenApply(rows -> rows.stream().map(SignatureStore::stored).toList());
    }

    /// Marks a signature as withdrawn.
    ///
    /// @return whether it counted; empty where there is none to withdraw
    CompletionStage<Optional<Boolean>> withdraw(Stage.Session session, UUID person, UUID petition, Instant at) {
        return session.createNativeQuery("""
                update signature set withdrawn_at = :at
                where person = :person and petition = :petition and withdrawn_at is null and invalidated_at is null
                returning held_at is null
                """, Boolean.class).setParameter("at", at).setParameter("person", person).setParameter("petition", petition)
                .getSingleResultOrNull().thenApply(Optional::ofNullable);
    }

    /// Adds to the counts, in the order of the petitions. A petition whose gate was shut meanwhile is left out of the result.
    CompletionStage<List<Counted>> count(Stage.Session session, Instant at, List<UUID> petitions, List<Integer> changes) {
        return session.createNativeQuery("""
                with locked as (
                    select petition from tally
                    where petition = any(cast(:petitions as uuid[])) and accepting and (until is null or until > :at)
                    order by petition for no key update)
                update tally t set count = t.count + c.change, updated_at = :at
                from unnest(cast(:petitions as uuid[]), cast(:changes as int[])) as c (petition, change)
                    join locked l on l.petition = c.petition
                where t.petition = c.petition
                returning t.petition, t.count - c.change, t.count, t.threshold, t.text_hash
                """, Object[].class).setParameter("at", at).setParameter("petitions", petitions.toArray(UUID[]::new))
                .setParameter("changes", changes.toArray(Integer[]::new)).getResultList().thenApply(rows -> rows.stream()
                        .map(r -> new Counted((UUID) r[0], (Long) r[1], (Long) r[2], (Integer) r[3], (byte[]) r[4])).toList());
    }

    CompletionStage<Void> insert(Stage.Session session, Batch batch) {
        return session.createNativeQuery("""
                insert into signature_batch (id, at, petitions, counts)
                values (:id, :at, cast(:petitions as uuid[]), cast(:counts as bigint[]))
                """).setParameter("id", batch.id()).setParameter("at", batch.at())
                .setParameter("petitions", batch.counted().stream().map(Counted::petition).toArray(UUID[]::new))
                .setParameter("counts", batch.counted().stream().map(Counted::after).toArray(Long[]::new))
                .executeUpdate().thenAccept(_ -> {});
    }

    private static Stored stored(Object[] r) {
        var exists = (boolean) r[9];
        if (r[1] == null) {
            return new Stored(null, null, State.STANDING, null, exists);
        }
        var receipt = new Receipt((UUID) r[1], (UUID) r[0], (UUID) r[2], instant(r[3]), r[4] == null ? null : instant(r[4]));
        return new Stored(receipt, Act.Key.parse((String) r[5]), State.valueOf((String) r[6]),
                new Count((Long) r[8], instant(r[7])), exists);
    }

    private static Instant instant(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }

    private static @Nullable String deviceTime(Act act) {
        return act.deviceTime() == null ? null : act.deviceTime().toString();
    }

    private static @Nullable String key(Act act) {
        return act.key() == null ? null : act.key().stored();
    }
}
