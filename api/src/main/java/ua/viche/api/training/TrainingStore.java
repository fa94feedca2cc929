package ua.viche.api.training;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;

/// The tables of training; nobody else reads or writes them.
final class TrainingStore {

    private static final String ENROLMENT = """
            select e.id, e.course, e.person, e.rank, e.region, e.name,
                (select array_to_string(array_agg(m.number order by m.number), ' ') from training_module m where m.enrolment = e.id),
                c.id, c.issued_at
            from training_enrolment e left join training_certificate c on c.enrolment = e.id
            """;

    /// How many take and have passed a course in a region and rank.
    record Figure(String course, String region, String rank, int enrolled, int passed) {}

    CompletionStage<Void> keep(Stage.Session session, List<Course> courses) {
        return session.createNativeQuery("""
                insert into training_course (code, position, document)
                select c.code, c.position, c.document
                from unnest(cast(:codes as text[]), cast(:documents as text[])) with ordinality as c (code, document, position)
                on conflict (code) do update set position = excluded.position, document = excluded.document
                where training_course.document <> excluded.document or training_course.position <> excluded.position
                """).setParameter("codes", courses.stream().map(Course::code).toArray(String[]::new))
                .setParameter("documents", courses.stream().map(Json::text).toArray(String[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Begins the course, or changes rank, region and name until it is passed; false where it was passed.
    CompletionStage<Boolean> enrol(Stage.Session session, Enrolment one, Instant at) {
        return session.createNativeQuery("""
                insert into training_enrolment (id, course, person, rank, region, name, at)
                values (:id, :course, :person, :rank, :region, :name, :at)
                on conflict (person, course) do update set rank = excluded.rank, region = excluded.region, name = excluded.name
                where not exists (select from training_certificate c where c.enrolment = training_enrolment.id)
                """).setParameter("id", one.id()).setParameter("course", one.course()).setParameter("person", one.person())
                .setParameter("rank", one.rank()).setParameter("region", one.region()).setParameter("name", one.name())
                .setParameter("at", at).executeUpdate().thenApply(rows -> rows == 1);
    }

    /// A person's enrolment, locked until the transaction ends: tries are counted one after the other.
    CompletionStage<Optional<Enrolment>> locked(Stage.Session session, UUID person, String course) {
        return session
                .createNativeQuery("select id from training_enrolment where person = :person and course = :course for update",
                        UUID.class)
                .setParameter("person", person).setParameter("course", course).getSingleResultOrNull()
                .thenCompose(_ -> find(session, person, course));
    }

    CompletionStage<Optional<Enrolment>> find(Stage.Session session, UUID person, String course) {
        return one(session.createNativeQuery(ENROLMENT + " where e.person = :person and e.course = :course", Object[].class)
                .setParameter("person", person).setParameter("course", course));
    }

    CompletionStage<Optional<Enrolment>> certified(Stage.Session session, UUID certificate) {
        return one(session.createNativeQuery(ENROLMENT + " where c.id = :id", Object[].class).setParameter("id", certificate));
    }

    private static CompletionStage<Optional<Enrolment>> one(Stage.SelectionQuery<Object[]> query) {
        return query.getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(TrainingStore::enrolment));
    }

    CompletionStage<Void> complete(Stage.Session session, UUID enrolment, int module, Instant at) {
        return session.createNativeQuery("""
                insert into training_module (enrolment, number, at) values (:enrolment, :number, :at) on conflict do nothing
                """).setParameter("enrolment", enrolment).setParameter("number", module).setParameter("at", at).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// When the tries since a moment were, oldest first.
    CompletionStage<List<Instant>> tries(Stage.Session session, UUID enrolment, Instant since) {
        return session
                .createNativeQuery("select at from training_attempt where enrolment = :enrolment and at > :since order by at",
                        OffsetDateTime.class)
                .setParameter("enrolment", enrolment).setParameter("since", since).getResultList()
                .thenApply(rows -> rows.stream().map(OffsetDateTime::toInstant).toList());
    }

    CompletionStage<Void> tried(Stage.Session session, UUID enrolment, Courses.Result result, Instant at) {
        return session.createNativeQuery("""
                insert into training_attempt (id, enrolment, correct, questions, passed, at)
                values (:id, :enrolment, :correct, :questions, :passed, :at)
                """).setParameter("id", Ids.next()).setParameter("enrolment", enrolment).setParameter("correct", result.correct())
                .setParameter("questions", result.questions()).setParameter("passed", result.passed()).setParameter("at", at)
                .executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> certify(Stage.Session session, UUID enrolment, UUID certificate, Instant at) {
        return session
                .createNativeQuery("insert into training_certificate (id, enrolment, issued_at) values (:id, :enrolment, :at)")
                .setParameter("id", certificate).setParameter("enrolment", enrolment).setParameter("at", at).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<List<Figure>> figures(Stage.Session session) {
        return session.createNativeQuery("""
                select e.course, e.region, e.rank, cast(count(*) as int), cast(count(c.id) as int)
                from training_enrolment e left join training_certificate c on c.enrolment = e.id
                group by e.course, e.region, e.rank order by e.course, e.region, e.rank
                """, Object[].class).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Figure((String) r[0], (String) r[1],
                        (String) r[2], (Integer) r[3], (Integer) r[4])).toList());
    }

    private static Enrolment enrolment(Object[] r) {
        var modules = r[6] == null ? List.<Integer>of() : Stream.of(((String) r[6]).split(" ")).map(Integer::valueOf).toList();
        var certificate = r[7] == null ? null : new Enrolment.Certificate((UUID) r[7], ((OffsetDateTime) r[8]).toInstant());
        return new Enrolment((UUID) r[0], (String) r[1], (UUID) r[2], (String) r[3], (String) r[4], (String) r[5], modules,
                certificate);
    }
}
