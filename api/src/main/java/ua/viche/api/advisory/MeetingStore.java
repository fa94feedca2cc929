package ua.viche.api.advisory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;

/// The tables of meetings, attendance and approvals; nobody else reads or writes them.
final class MeetingStore {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final String MEETING = """
            select id, group_id, starts_at, ends_at, place, agenda, state, minutes, minutes_version, approved_at, sequence, called_at
            from advisory_meeting
            """;

    /// A place in the list, which goes from late to early.
    record Position(Instant startsAt, UUID id) {

        static Position parse(String text) {
            var parts = text.split(" ");
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    CompletionStage<Void> insert(Stage.Session session, Meeting meeting) {
        return session.createNativeQuery("""
                insert into advisory_meeting (id, group_id, starts_at, ends_at, place, agenda, state, called_at)
                values (:id, :group, :starts, :ends, :place, :agenda, :state, :called)
                """).setParameter("id", meeting.id()).setParameter("group", meeting.group())
                .setParameter("starts", meeting.startsAt())
                .setParameter("ends", meeting.endsAt()).setParameter("place", meeting.place())
                .setParameter("agenda", Json.text(meeting.agenda())).setParameter("state", meeting.state().name())
                .setParameter("called", meeting.calledAt()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<Meeting>> find(Stage.Session session, UUID id) {
        return one(session, MEETING + " where id = :id", id);
    }

    CompletionStage<Optional<Meeting>> locked(Stage.Session session, UUID id) {
        return one(session, MEETING + " where id = :id for update", id);
    }

    private static CompletionStage<Optional<Meeting>> one(Stage.Session session, String query, UUID id) {
        return session.createNativeQuery(query, Object[].class).setParameter("id", id).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(MeetingStore::meeting));
    }

    CompletionStage<List<Meeting>> list(Stage.Session session, UUID group, Page.Request page) {
        var after = page.after(Position::parse);
        return session.createNativeQuery(MEETING + """
                 where group_id = :group and (cast(:id as uuid) is null
                    or (starts_at, id) < (cast(:starts as timestamptz), cast(:id as uuid)))
                order by starts_at desc, id desc limit :limit
                """, Object[].class).setParameter("group", group).setParameter("id", after == null ? null : after.id())
                .setParameter("starts", after == null ? null : after.startsAt()).setParameter("limit", page.limit() + 1)
                .getResultList()
                .thenApply(rows -> rows.stream().map(MeetingStore::meeting).toList());
    }

    CompletionStage<Void> state(Stage.Session session, Meeting meeting) {
        return session.createNativeQuery("update advisory_meeting set state = :state, sequence = :sequence where id = :id")
                .setParameter("state", meeting.state().name()).setParameter("sequence", meeting.sequence())
                .setParameter("id", meeting.id()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Void> attend(Stage.Session session, UUID meeting, List<UUID> members) {
        return session.createNativeQuery("delete from advisory_attendance where meeting = :meeting")
                .setParameter("meeting", meeting)
                .executeUpdate()
                .thenCompose(_ -> session.createNativeQuery("""
                        insert into advisory_attendance (meeting, member) select :meeting, m from unnest(cast(:members as uuid[])) as m
                        """).setParameter("meeting", meeting).setParameter("members", members.toArray(UUID[]::new))
                        .executeUpdate())
                .thenAccept(_ -> {});
    }

    CompletionStage<List<UUID>> present(Stage.Session session, UUID meeting) {
        return session
                .createNativeQuery("select member from advisory_attendance where meeting = :meeting order by member", UUID.class)
                .setParameter("meeting", meeting).getResultList();
    }

    CompletionStage<Void> minutes(Stage.Session session, UUID meeting, String text, int version) {
        return session.createNativeQuery("update advisory_meeting set minutes = :text, minutes_version = :version where id = :id")
                .setParameter("text", text).setParameter("version", version).setParameter("id", meeting).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Notes a member's approval; how many there are of this version.
    CompletionStage<Integer> approve(Stage.Session session, UUID meeting, int version, UUID member, Instant at) {
        return session.createNativeQuery("""
                insert into advisory_approval (meeting, version, member, at) values (:meeting, :version, :member, :at)
                on conflict do nothing
                """).setParameter("meeting", meeting).setParameter("version", version).setParameter("member", member)
                .setParameter("at", at).executeUpdate().thenCompose(_ -> session.createNativeQuery("""
                        select cast(count(*) as int) from advisory_approval where meeting = :meeting and version = :version
                        """, Integer.class).setParameter("meeting", meeting).setParameter("version", version).getSingleResult());
    }

    CompletionStage<Void> approved(Stage.Session session, UUID meeting, Instant at) {
        return session.createNativeQuery("update advisory_meeting set approved_at = :at where id = :id").setParameter("at", at)
                .setParameter("id", meeting).executeUpdate().thenAccept(_ -> {});
    }

    private static Meeting meeting(Object[] r) {
        try {
            return new Meeting((UUID) r[0], (UUID) r[1], at(r[2]), at(r[3]), (String) r[4],
                    Json.mapper().readValue((String) r[5], TEXTS),
                    Meeting.State.valueOf((String) r[6]),
                    new Meeting.Minutes((String) r[7], (Integer) r[8], r[9] == null ? null : at(r[9])), (Integer) r[10],
                    at(r[11]));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Instant at(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
