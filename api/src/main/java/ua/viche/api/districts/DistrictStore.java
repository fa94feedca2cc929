package ua.viche.api.districts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.District.Measured;
import ua.viche.platform.http.Json;

/// The tables `district`, `officer` and `officer_shift`; nobody else reads or writes them.
final class DistrictStore {

    record Known(Profile profile, @Nullable Measured measured) {}

    /// @param person person key, internal
    record Serving(UUID id, UUID person, String district, Officer.Card card, boolean onShift) {}

    CompletionStage<Map<String, Known>> all(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                select code, profile, median_hours, kept_share, answers, measured_at from district
                """, Object[].class).getResultList().thenApply(rows -> {
            var known = new HashMap<String, Known>();
            rows.forEach(r -> known.put((String) r[0], new Known(read((String) r[1], Profile.class), measured(r))));
            return known;
        });
    }

    CompletionStage<Void> keep(Stage.QueryProducer session, String code, Profile profile, Instant now) {
        return session.createNativeQuery("""
                insert into district (code, profile, changed_at) values (:code, :profile, :now)
                on conflict (code) do update set profile = excluded.profile, changed_at = excluded.changed_at
                """).setParameter("code", code).setParameter("profile", Json.text(profile)).setParameter("now", now)
                .executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> measured(Stage.QueryProducer session, String code, Measured measured) {
        return session.createNativeQuery("""
                insert into district (code, profile, changed_at, median_hours, kept_share, answers, measured_at)
                values (:code, '{}', :at, :median, :kept, :answers, :at)
                on conflict (code) do update set median_hours = excluded.median_hours, kept_share = excluded.kept_share,
                    answers = excluded.answers, measured_at = excluded.measured_at
                """).setParameter("code", code).setParameter("median", measured.medianHours())
                .setParameter("kept", measured.keptShare()).setParameter("answers", measured.answers())
                .setParameter("at", measured.measuredAt()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<UUID> keep(Stage.QueryProducer session, UUID id, String district, UUID person, Officer.Card card,
            Instant now) {
        return session.createNativeQuery("""
                insert into officer (id, district, person, card, changed_at) values (:id, :district, :person, :card, :now)
                on conflict (district, person) do update set card = excluded.card, changed_at = excluded.changed_at
                returning id
                """, UUID.class).setParameter("id", id).setParameter("district", district).setParameter("person", person)
                .setParameter("card", Json.text(card)).setParameter("now", now).getSingleResult();
    }

    CompletionStage<Integer> remove(Stage.QueryProducer session, String district, UUID id) {
        return session.createNativeQuery("delete from officer where district = :district and id = :id")
                .setParameter("district", district).setParameter("id", id).executeUpdate();
    }

    /// Of a district, whoever is on shift first.
    CompletionStage<List<Serving>> officers(Stage.QueryProducer session, String district, Instant now) {
        return session.createNativeQuery(SERVING + " where o.district = :district order by 5 desc, o.id", Object[].class)
                .setParameter("district", district).setParameter("now", now).getResultList()
                .thenApply(rows -> rows.stream().map(DistrictStore::serving).toList());
    }

    CompletionStage<Optional<Serving>> officer(Stage.QueryProducer session, UUID id, Instant now) {
        return session.createNativeQuery(SERVING + " where o.id = :id", Object[].class).setParameter("id", id)
                .setParameter("now", now).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(DistrictStore::serving));
    }

    /// What a district's rota has from now on.
    CompletionStage<List<Rota.Shift>> rota(Stage.QueryProducer session, String district, Instant now) {
        return session.createNativeQuery("""
                select s.officer, s.starts, s.ends from officer_shift s join officer o on o.id = s.officer
                where o.district = :district and s.ends > :now order by s.starts, s.officer limit 1000
                """, Object[].class).setParameter("district", district).setParameter("now", now).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Rota.Shift((UUID) r[0], ((OffsetDateTime) r[1]).toInstant(),
                        ((OffsetDateTime) r[2]).toInstant())).toList());
    }

    /// Replaces what a district's rota has from now on.
    CompletionStage<Integer> rota(Stage.QueryProducer session, String district, Rota rota, Instant now) {
        return session.createNativeQuery("""
                delete from officer_shift s using officer o where o.id = s.officer and o.district = :district and s.ends > :now
                """).setParameter("district", district).setParameter("now", now).executeUpdate()
                .thenCompose(_ -> session.createNativeQuery("""
                        insert into officer_shift (officer, starts, ends)
                        select o.id, to_timestamp(s.starts), to_timestamp(s.ends)
                        from unnest(cast(:officers as uuid[]), cast(:starts as bigint[]), cast(:ends as bigint[])) as s (officer, starts, ends)
                            join officer o on o.id = s.officer and o.district = :district
                        on conflict (officer, starts) do update set ends = excluded.ends
                        """).setParameter("district", district)
                        .setParameter("officers", rota.shifts().stream().map(Rota.Shift::officer).toArray(UUID[]::new))
                        .setParameter("starts",
                                rota.shifts().stream().map(shift -> shift.starts().getEpochSecond()).toArray(Long[]::new))
                        .setParameter("ends",
                                rota.shifts().stream().map(shift -> shift.ends().getEpochSecond()).toArray(Long[]::new))
                        .executeUpdate());
    }

    private static final String SERVING = """
            select o.id, o.person, o.district, o.card,
                exists (select from officer_shift s where s.officer = o.id and s.starts <= :now and s.ends > :now)
            from officer o
            """;

    private static Serving serving(Object[] r) {
        return new Serving((UUID) r[0], (UUID) r[1], (String) r[2], read((String) r[3], Officer.Card.class), (Boolean) r[4]);
    }

    private static @Nullable Measured measured(Object[] r) {
        return r[5] == null
                ? null
                : new Measured((Double) r[2], (Double) r[3], (Integer) r[4], ((OffsetDateTime) r[5]).toInstant());
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
