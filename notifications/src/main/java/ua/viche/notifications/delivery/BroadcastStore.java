package ua.viche.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Reason;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Language;

/// The tables `broadcast` and `subscription`.
final class BroadcastStore {

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    /// Who is to hear a notice by the topic: phones with a token, in this language, of everybody for whom planning decided so.
    private static final String WANTED = """
            select device.id, device.token from message join device on device.person = message.person
            where message.notice = :notice and message.push = 'topic' and device.kind = 'FCM_TOKEN'
                and (device.locale ~* '^en(-|$)') = :english
            """;

    /// A phone and its token.
    record Phone(UUID device, String token) {}

    /// One for each language, once everybody is planned.
    CompletionStage<Integer> insert(Stage.QueryProducer session, UUID notice, Instant now) {
        return session.createNativeQuery(
                """
                        insert into broadcast (notice, locale, state, due_at)
                        select :notice, locale, 'planned', :now from unnest(array['uk', 'en']) as locale on conflict do nothing
                        """).setParameter("notice", notice).setParameter("now", now).executeUpdate();
    }

    CompletionStage<Optional<Broadcast>> claim(Stage.StatelessSession session, Instant now, Instant leaseEnd) {
        return session.createNativeQuery(
                """
                        with due as materialized (
                            select broadcast.notice, broadcast.locale from broadcast join notice on notice.id = broadcast.notice
                            where state in ('planned', 'sending') and due_at <= :now
                            order by notice.priority, due_at limit 1 for update of broadcast skip locked),
                        claimed as (
                            update broadcast set state = 'sending', attempts = attempts + 1, due_at = :leaseEnd from due
                            where broadcast.notice = due.notice and broadcast.locale = due.locale
                            returning broadcast.notice, broadcast.locale, broadcast.attempts)
                        select notice.id, notice.kind, notice.about_type, notice.about_id, cast(notice.arguments as text),
                            notice.audience_type, notice.created_at, notice.expires_at, notice.traceparent, claimed.locale, claimed.attempts
                        from claimed join notice on notice.id = claimed.notice
                        """, Object[].class).setParameter("now", now).setParameter("leaseEnd", leaseEnd).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable((Object[]) row).map(BroadcastStore::broadcast));
    }

    CompletionStage<About> audience(Stage.StatelessSession session, UUID notice) {
        return session.createNativeQuery("select audience_type, audience_id from notice where id = :notice", Object[].class)
                .setParameter("notice", notice).getSingleResult().thenApply(row -> new About((String) row[0], (String) row[1]));
    }

    /// Phones that hear the topic and are not to hear this notice.
    CompletionStage<List<Phone>> superfluous(Stage.StatelessSession session, Broadcast broadcast, String topic, int most) {
        return session.createNativeQuery(
                "select device, token from subscription where topic = :topic and not exists (" + WANTED
                        + " and device.id = subscription.device and device.token = subscription.token) order by device limit :most",
                Object[].class)
                .setParameter("topic", topic).setParameter("notice", broadcast.news().notice())
                .setParameter("english", broadcast.language() == Language.EN).setParameter("most", most).getResultList()
                .thenApply(rows -> rows.stream().map(BroadcastStore::phone).toList());
    }

    /// Phones that are to hear this notice and do not hear the topic yet.
    CompletionStage<List<Phone>> missing(Stage.StatelessSession session, Broadcast broadcast, String topic, UUID after,
            int most) {
        return session.createNativeQuery(
                "select wanted.id, wanted.token from (" + WANTED + ") as wanted"
                        + " left join subscription on subscription.topic = :topic and subscription.device = wanted.id"
                        + " and subscription.token = wanted.token"
                        + " where subscription.device is null and wanted.id > :after order by wanted.id limit :most",
                Object[].class)
                .setParameter("topic", topic).setParameter("notice", broadcast.news().notice())
                .setParameter("english", broadcast.language() == Language.EN).setParameter("after", after)
                .setParameter("most", most)
                .getResultList().thenApply(rows -> rows.stream().map(BroadcastStore::phone).toList());
    }

    CompletionStage<Boolean> anybody(Stage.StatelessSession session, String topic) {
        return session.createNativeQuery("select exists (select from subscription where topic = :topic)", Boolean.class)
                .setParameter("topic", topic).getSingleResult();
    }

    CompletionStage<Integer> subscribed(Stage.StatelessSession session, String topic, List<Phone> phones) {
        return session.createNativeQuery(
                """
                        insert into subscription (topic, device, token)
                        select :topic, device, token from unnest(cast(:devices as uuid[]), cast(:tokens as text[])) as phone (device, token)
                        on conflict (topic, device) do update set token = excluded.token
                        """).setParameter("topic", topic)
                .setParameter("devices", phones.stream().map(Phone::device).toArray(UUID[]::new))
                .setParameter("tokens", phones.stream().map(Phone::token).toArray(String[]::new)).executeUpdate();
    }

    CompletionStage<Integer> unsubscribed(Stage.StatelessSession session, String topic, List<Phone> phones) {
        return session
                .createNativeQuery("delete from subscription where topic = :topic and device = any(cast(:devices as uuid[]))")
                .setParameter("topic", topic).setParameter("devices", phones.stream().map(Phone::device).toArray(UUID[]::new))
                .executeUpdate();
    }

    CompletionStage<Integer> settle(Stage.StatelessSession session, Broadcast broadcast, String state, @Nullable String code,
            Instant dueAt) {
        return session.createNativeQuery(
                """
                        update broadcast set state = :state, code = cast(:code as text), due_at = :due
                        where notice = :notice and locale = :locale and state = 'sending' and attempts = :attempt
                        """).setParameter("state", state).setParameter("code", code).setParameter("due", dueAt)
                .setParameter("notice", broadcast.news().notice()).setParameter("locale", broadcast.language().tag())
                .setParameter("attempt", broadcast.attempt()).executeUpdate();
    }

    private static Phone phone(Object[] row) {
        return new Phone((UUID) row[0], (String) row[1]);
    }

    private static Broadcast broadcast(Object[] row) {
        var news = new DueDelivery.Told((UUID) row[0], (String) row[1], new About((String) row[2], (String) row[3]),
                arguments((String) row[4]), Reason.FOLLOWER.code(), (String) row[5], ((OffsetDateTime) row[6]).toInstant(),
                ((OffsetDateTime) row[7]).toInstant(), (String) row[8]);
        return new Broadcast(news, Language.named((String) row[9]).orElse(Language.UK), (int) row[10]);
    }

    private static Map<String, String> arguments(String json) {
        try {
            return Json.mapper().readValue(json, ARGUMENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("arguments of a notice are not JSON", broken);
        }
    }
}
