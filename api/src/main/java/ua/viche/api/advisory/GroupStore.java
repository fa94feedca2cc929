package ua.viche.api.advisory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;
import ua.viche.platform.texts.Translated;

/// The tables of groups, calls, applications and members; nobody else reads or writes them.
final class GroupStore {

    private static final String GROUP = "select id, district, name_uk, name_en, seats, term_months, quorum, answer_working_days from advisory_group";
    private static final String MEMBER = "select id, group_id, person, name, since, term_ends_at from advisory_member";
    private static final String APPLICATION = "select id, call, group_id, person, name, motivation, state, at from advisory_application";

    /// False where the district has a group.
    CompletionStage<Boolean> insert(Stage.Session session, Group group, UUID by, Instant at) {
        return session.createNativeQuery("""
                insert into advisory_group (id, district, name_uk, name_en, seats, term_months, quorum, answer_working_days, created_by, created_at)
                values (:id, :district, :uk, cast(:en as text), :seats, :term, :quorum, :days, :by, :at) on conflict do nothing
                """).setParameter("id", group.id()).setParameter("district", group.district())
                .setParameter("uk", group.name().uk())
                .setParameter("en", group.name().en()).setParameter("seats", group.charter().seats())
                .setParameter("term", group.charter().termMonths()).setParameter("quorum", group.charter().quorum())
                .setParameter("days", group.charter().answerWorkingDays()).setParameter("by", by).setParameter("at", at)
                .executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Optional<Group>> find(Stage.Session session, UUID id) {
        return session.createNativeQuery(GROUP + " where id = :id", Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(GroupStore::group));
    }

    /// Locked until the transaction ends: seats are given one after the other.
    CompletionStage<Optional<Group>> locked(Stage.Session session, UUID id) {
        return session.createNativeQuery(GROUP + " where id = :id for update", Object[].class).setParameter("id", id)
                .getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(GroupStore::group));
    }

    CompletionStage<List<Group>> list(Stage.Session session, @Nullable String district, Page.Request page) {
        return session.createNativeQuery(GROUP + """
                 where (cast(:district as text) is null or district = cast(:district as text))
                    and (cast(:after as uuid) is null or id < cast(:after as uuid)) order by id desc limit :limit
                """, Object[].class).setParameter("district", district).setParameter("after", page.after(UUID::fromString))
                .setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(GroupStore::group).toList());
    }

    CompletionStage<Void> call(Stage.Session session, Call call) {
        return session.createNativeQuery("""
                insert into advisory_call (id, group_id, text_uk, text_en, seats, opened_at, closes_at)
                values (:id, :group, :uk, cast(:en as text), :seats, :opened, :closes)
                """).setParameter("id", call.id()).setParameter("group", call.group()).setParameter("uk", call.text().uk())
                .setParameter("en", call.text().en()).setParameter("seats", call.seats()).setParameter("opened", call.openedAt())
                .setParameter("closes", call.closesAt()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<Call>> openCall(Stage.Session session, UUID group, Instant now) {
        return session.createNativeQuery("""
                select id, group_id, text_uk, text_en, seats, opened_at, closes_at from advisory_call
                where group_id = :group and closes_at > :now order by closes_at desc limit 1
                """, Object[].class).setParameter("group", group).setParameter("now", now).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(r -> new Call((UUID) r[0], (UUID) r[1],
                        new Translated((String) r[2], (String) r[3]), (Integer) r[4], at(r[5]), at(r[6]))));
    }

    /// False where the person applied in this call; a withdrawn application is handed in anew.
    CompletionStage<Boolean> apply(Stage.Session session, Application application) {
        return session.createNativeQuery("""
                insert into advisory_application (id, call, group_id, person, name, motivation, state, at)
                values (:id, :call, :group, :person, :name, :motivation, 'SUBMITTED', :at)
                on conflict (call, person) do update set name = excluded.name, motivation = excluded.motivation, state = 'SUBMITTED',
                    at = excluded.at where advisory_application.state = 'WITHDRAWN'
                """).setParameter("id", application.id()).setParameter("call", application.call())
                .setParameter("group", application.group()).setParameter("person", application.person())
                .setParameter("name", application.name()).setParameter("motivation", application.motivation())
                .setParameter("at", application.at()).executeUpdate().thenApply(rows -> rows == 1);
    }

    CompletionStage<Optional<Application>> application(Stage.Session session, UUID id) {
        return session.createNativeQuery(APPLICATION + " where id = :id for update", Object[].class).setParameter("id", id)
                .getSingleResultOrNull().thenApply(row -> Optional.ofNullable(row).map(GroupStore::application));
    }

    /// A person's latest application in a group.
    CompletionStage<Optional<Application>> application(Stage.Session session, UUID group, UUID person) {
        return session
                .createNativeQuery(
                        APPLICATION + " where group_id = :group and person = :person order by at desc limit 1 for update",
                        Object[].class)
                .setParameter("group", group).setParameter("person", person).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(GroupStore::application));
    }

    CompletionStage<List<Application>> applications(Stage.Session session, UUID group, Page.Request page) {
        return session.createNativeQuery(APPLICATION + """
                 where group_id = :group and (cast(:after as uuid) is null or id < cast(:after as uuid)) order by id desc limit :limit
                """, Object[].class).setParameter("group", group).setParameter("after", page.after(UUID::fromString))
                .setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(GroupStore::application).toList());
    }

    CompletionStage<Void> state(Stage.Session session, UUID application, Application.State state, @Nullable UUID by, Instant at) {
        return session.createNativeQuery("""
                update advisory_application set state = :state, decided_by = cast(:by as uuid), decided_at = :at where id = :id
                """).setParameter("state", state.name()).setParameter("by", by).setParameter("at", at)
                .setParameter("id", application).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> appoint(Stage.Session session, Member member) {
        return session.createNativeQuery("""
                insert into advisory_member (id, group_id, person, name, since, term_ends_at)
                values (:id, :group, :person, :name, :since, :until)
                """).setParameter("id", member.id()).setParameter("group", member.group()).setParameter("person", member.person())
                .setParameter("name", member.name()).setParameter("since", member.since())
                .setParameter("until", member.termEndsAt())
                .executeUpdate().thenAccept(_ -> {});
    }

    /// Ends terms that ran out, so that the person can be appointed again.
    CompletionStage<Void> endTerms(Stage.Session session, UUID group, Instant now) {
        return session.createNativeQuery("""
                update advisory_member set ended_at = term_ends_at where group_id = :group and ended_at is null and term_ends_at <= :now
                """).setParameter("group", group).setParameter("now", now).executeUpdate().thenAccept(_ -> {});
    }

    /// Those who have a seat now.
    CompletionStage<List<Member>> members(Stage.Session session, UUID group, Instant now) {
        return session
                .createNativeQuery(MEMBER + " where group_id = :group and ended_at is null and term_ends_at > :now order by id",
                        Object[].class)
                .setParameter("group", group).setParameter("now", now).getResultList()
                .thenApply(rows -> rows.stream().map(GroupStore::member).toList());
    }

    private static Group group(Object[] r) {
        return new Group((UUID) r[0], (String) r[1], new Translated((String) r[2], (String) r[3]),
                new Group.Charter((Integer) r[4], (Integer) r[5], (Integer) r[6], (Integer) r[7]));
    }

    private static Member member(Object[] r) {
        return new Member((UUID) r[0], (UUID) r[1], (UUID) r[2], (String) r[3], at(r[4]), at(r[5]));
    }

    private static Application application(Object[] r) {
        return new Application((UUID) r[0], (UUID) r[1], (UUID) r[2], (UUID) r[3], (String) r[4], (String) r[5],
                Application.State.valueOf((String) r[6]), at(r[7]));
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
