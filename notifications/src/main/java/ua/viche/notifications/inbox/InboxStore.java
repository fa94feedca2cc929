package ua.viche.notifications.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.StatelessSession;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Page;

/// The table `message`, as its reader sees it; planning fills it.
final class InboxStore {

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    CompletionStage<Page<StoredMessage>> list(StatelessSession session, UUID person, Page.Request page, @Nullable Instant since) {
        var after = page.after(UUID::fromString);
        return session.createNativeQuery(
                """
                        select message.id, notice.kind, notice.about_type, notice.about_id, cast(notice.arguments as text),
                               message.reason, message.created_at, message.read_at, notice.id as notice_id,
                               coalesce(notice.audience_type, notice.about_type) as topic
                        from message join notice on notice.id = message.notice
                        where message.person = :person and message.shown and message.id < :after and message.changed_at >= :since
                        order by message.id desc
                        limit :limit
                        """, Object[].class).setParameter("person", person)
                .setParameter("after", after == null ? new UUID(-1, -1) : after)
                .setParameter("since", since == null ? Instant.EPOCH : since).setParameter("limit", page.limit() + 1)
                .getResultList().thenApply(
                        rows -> Page.of(rows.stream().map(InboxStore::message).toList(), page,
                                message -> message.id().toString()));
    }

    CompletionStage<Long> unread(StatelessSession session, UUID person) {
        return session
                .createNativeQuery("select count(*) from message where person = :person and read_at is null and shown",
                        Long.class)
                .setParameter("person", person).getSingleResult();
    }

    /// Also takes back what is still to be pushed or mailed of it, unless its push speaks for others that are unread.
    CompletionStage<Boolean> read(StatelessSession session, UUID person, UUID message, Instant now) {
        return session.createNativeQuery(
                """
                        with opened as (
                            update message set read_at = coalesce(read_at, :now),
                                changed_at = case when read_at is null then :now else changed_at end
                            where id = :message and person = :person
                            returning id),
                        unpushed as (
                            update delivery set state = 'dropped', code = 'READ', settled_at = :now from opened
                            where delivery.message = opened.id and delivery.state = 'planned' and not exists (
                                select from message merged where merged.lead = opened.id and merged.read_at is null)),
                        unmailed as (
                            update mailing set state = 'dropped', code = 'READ', settled_at = :now from opened
                            where mailing.message = opened.id and mailing.state = 'planned')
                        select count(*) from opened
                        """, Long.class).setParameter("now", now).setParameter("message", message).setParameter("person", person)
                .getSingleResult().thenApply(rows -> rows == 1);
    }

    private static StoredMessage message(Object[] row) {
        return new StoredMessage((UUID) row[0], MessageKind.of((String) row[1]).orElseThrow(),
                new About((String) row[2], (String) row[3]), arguments((String) row[4]), Reason.of((String) row[5]),
                instant(row[6]),
                row[7] == null ? null : instant(row[7]), (UUID) row[8], (String) row[9]);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }

    private static Map<String, String> arguments(String json) {
        try {
            return Json.mapper().readValue(json, ARGUMENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("arguments of a message are not JSON", broken);
        }
    }
}
