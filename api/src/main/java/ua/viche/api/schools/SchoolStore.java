package ua.viche.api.schools;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;
import ua.viche.platform.texts.Translated;

/// The tables of schools, classes and officers; nobody else reads or writes them.
final class SchoolStore {

    private static final String SCHOOL = "select id, code, name_uk, name_en, district from school";

    /// What the public may know of a school's lessons.
    ///
    /// @param given how many pupils gave feedback
    record Figures(School school, int classes, int lessons, int pupils, int given, int stars, int knowsHelp) {}

    CompletionStage<Boolean> insert(Stage.Session session, School school, UUID by, Instant at) {
        return session.createNativeQuery("""
                insert into school (id, code, name_uk, name_en, district, created_by, created_at)
                values (:id, :code, :uk, cast(:en as text), :district, :by, :at) on conflict do nothing
                """).setParameter("id", school.id()).setParameter("code", school.code()).setParameter("uk", school.name().uk())
                .setParameter("en", school.name().en()).setParameter("district", school.district()).setParameter("by", by)
                .setParameter("at", at).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Optional<School>> find(Stage.Session session, UUID id) {
        return session.createNativeQuery(SCHOOL + " where id = :id", Object[].class).setParameter("id", id)
                .getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(SchoolStore::school));
    }

    CompletionStage<List<School>> list(Stage.Session session, @Nullable String district, Page.Request page) {
        return session.createNativeQuery(SCHOOL + """
                 where (cast(:district as text) is null or district = cast(:district as text))
                    and (cast(:after as uuid) is null or id < cast(:after as uuid)) order by id desc limit :limit
                """, Object[].class).setParameter("district", district).setParameter("after", page.after(UUID::fromString))
                .setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(SchoolStore::school).toList());
    }

    CompletionStage<Boolean> insert(Stage.Session session, SchoolClass one, String codeHash, Instant at) {
        return session.createNativeQuery("""
                insert into school_class (id, school, name, pupils, code_hash, created_at)
                values (:id, :school, :name, :pupils, :hash, :at) on conflict do nothing
                """).setParameter("id", one.id()).setParameter("school", one.school()).setParameter("name", one.name())
                .setParameter("pupils", one.pupils()).setParameter("hash", codeHash).setParameter("at", at).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<Void> code(Stage.Session session, UUID schoolClass, String codeHash) {
        return session.createNativeQuery("update school_class set code_hash = :hash where id = :id")
                .setParameter("hash", codeHash)
                .setParameter("id", schoolClass).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<List<SchoolClass>> classes(Stage.Session session, UUID school) {
        return session.createNativeQuery("select id, school, name, pupils from school_class where school = :school order by name",
                Object[].class).setParameter("school", school).getResultList().thenApply(rows -> rows.stream()
                        .map(r -> new SchoolClass((UUID) r[0], (UUID) r[1], (String) r[2], (Integer) r[3])).toList());
    }

    /// The officer with this person key, by the name and the limit of now.
    CompletionStage<Officer> officer(Stage.Session session, UUID person, String name, int limit) {
        return session.createNativeQuery("""
                insert into school_police (id, person, name, school_limit) values (:id, :person, :name, :limit)
                on conflict (person) do update set name = excluded.name, school_limit = excluded.school_limit returning id
                """, UUID.class).setParameter("id", Ids.next()).setParameter("person", person).setParameter("name", name)
                .setParameter("limit", limit).getSingleResult().thenApply(id -> new Officer(id, person, name));
    }

    /// False where the officer is in that school.
    CompletionStage<Boolean> assign(Stage.Session session, UUID school, UUID officer, Instant at) {
        return session.createNativeQuery("""
                insert into school_officer (id, school, officer, since) values (:id, :school, :officer, :at)
                on conflict (school, officer) where ended_at is null do nothing
                """).setParameter("id", Ids.next()).setParameter("school", school).setParameter("officer", officer)
                .setParameter("at", at).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Boolean> release(Stage.Session session, UUID school, UUID officer, Instant at) {
        return session.createNativeQuery("""
                update school_officer set ended_at = :at where school = :school and officer = :officer and ended_at is null
                """).setParameter("at", at).setParameter("school", school).setParameter("officer", officer).executeUpdate()
                .thenApply(rows -> rows == 1);
    }

    CompletionStage<List<Officer>> officers(Stage.Session session, UUID school) {
        return session.createNativeQuery("""
                select p.id, p.person, p.name from school_officer o join school_police p on p.id = o.officer
                where o.school = :school and o.ended_at is null order by o.since, p.id
                """, Object[].class).setParameter("school", school).getResultList().thenApply(
                rows -> rows.stream().map(r -> new Officer((UUID) r[0], (UUID) r[1], (String) r[2])).toList());
    }

    CompletionStage<Void> keep(Stage.Session session, List<Lesson> programme) {
        return session.createNativeQuery("""
                insert into school_lesson (code, position, document)
                select l.code, l.position, l.document
                from unnest(cast(:codes as text[]), cast(:documents as text[])) with ordinality as l (code, document, position)
                on conflict (code) do update set position = excluded.position, document = excluded.document
                where school_lesson.document <> excluded.document or school_lesson.position <> excluded.position
                """).setParameter("codes", programme.stream().map(Lesson::code).toArray(String[]::new))
                .setParameter("documents", programme.stream().map(Json::text).toArray(String[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<List<Figures>> figures(Stage.Session session, int most) {
        return session.createNativeQuery("""
                select s.id, s.code, s.name_uk, s.name_en, s.district,
                    (select cast(count(*) as int) from school_class c where c.school = s.id),
                    cast(count(b.id) as int), cast(coalesce(sum(b.present), 0) as int), cast(coalesce(sum(f.given), 0) as int),
                    cast(coalesce(sum(f.stars), 0) as int), cast(coalesce(sum(f.knows_help), 0) as int)
                from school s left join school_booking b on b.school = s.id and b.state = 'HELD'
                    left join school_feedback f on f.booking = b.id
                group by s.id order by s.id limit :most
                """, Object[].class).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Figures(school(r), (Integer) r[5], (Integer) r[6], (Integer) r[7],
                        (Integer) r[8], (Integer) r[9], (Integer) r[10])).toList());
    }

    private static School school(Object[] r) {
        return new School((UUID) r[0], (String) r[1], new Translated((String) r[2], (String) r[3]), (String) r[4]);
    }
}
