package ua.viche.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage.StatelessSession;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.devices.Address;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Language;

/// The queue in the table `delivery`.
final class DeliveryStore {

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};

    /// Claims what is due, the most important first, until the end of a lease. What a sender claimed and never settled is due again
    /// then. Claimers never wait for each other.
    CompletionStage<List<DueDelivery>> claim(StatelessSession session, Instant now, Instant leaseEnd, int most) {
        return session.createNativeQuery(
                """
                        with due as (
                            select message, device from delivery
                            where state in ('planned', 'sending') and due_at <= :now
                            order by priority, due_at
                            limit :most
                            for update skip locked),
                        claimed as (
                            update delivery set state = 'sending', attempts = attempts + 1, due_at = :leaseEnd
                            from due where delivery.message = due.message and delivery.device = due.device
                            returning delivery.message, delivery.device, delivery.attempts)
                        select claimed.message, claimed.device as device_id, claimed.attempts, notice.kind, notice.about_type,
                               notice.about_id, cast(notice.arguments as text) as arguments, message.reason, notice.created_at,
                               notice.expires_at, notice.traceparent, device.kind as address_kind, device.token, device.locale
                        from claimed join message on message.id = claimed.message
                            join notice on notice.id = message.notice
                            left join device on device.id = claimed.device and device.person = message.person
                        """, Object[].class).setParameter("now", now).setParameter("most", most)
                .setParameter("leaseEnd", leaseEnd)
                .getResultList().thenApply(rows -> rows.stream().map(DeliveryStore::due).toList());
    }

    /// Writes how attempts ended, unless another sender took a delivery over meanwhile.
    CompletionStage<Integer> settle(StatelessSession session, List<Settlement> settlements, Instant now) {
        return session.createNativeQuery(
                """
                        update delivery set state = result.state, due_at = to_timestamp(result.due / 1000.0), code = result.code,
                            fcm_message = result.fcm_message,
                            settled_at = case when result.state = 'planned' then null else cast(:now as timestamptz) end
                        from unnest(cast(:messages as uuid[]), cast(:devices as uuid[]), cast(:attempts as int[]),
                                    cast(:states as text[]), cast(:dues as bigint[]), cast(:codes as text[]), cast(:ids as text[]))
                            as result (message, device, attempt, state, due, code, fcm_message)
                        where delivery.message = result.message and delivery.device = result.device
                            and delivery.state = 'sending' and delivery.attempts = result.attempt
                        """).setParameter("now", now)
                .setParameter("messages", array(settlements, s -> s.delivery().message(), UUID[]::new))
                .setParameter("devices", array(settlements, s -> s.delivery().device(), UUID[]::new))
                .setParameter("attempts", array(settlements, s -> s.delivery().attempt(), Integer[]::new))
                .setParameter("states", array(settlements, s -> s.state().name().toLowerCase(Locale.ROOT), String[]::new))
                .setParameter("dues", array(settlements, s -> s.dueAt().toEpochMilli(), Long[]::new))
                .setParameter("codes", array(settlements, Settlement::code, String[]::new))
                .setParameter("ids", array(settlements, Settlement::fcmMessage, String[]::new)).executeUpdate();
    }

    /// Deliveries that wait or are under way.
    CompletionStage<Long> depth(StatelessSession session) {
        return session.createNativeQuery("select count(*) from delivery where state in ('planned', 'sending')", Long.class)
                .getSingleResult();
    }

    private static <T extends @Nullable Object> T[] array(List<Settlement> settlements, Function<Settlement, T> column,
            java.util.function.IntFunction<T[]> shape) {
        return settlements.stream().map(column).toArray(shape);
    }

    private static DueDelivery due(Object[] row) {
        var target = row[12] == null
                ? null
                : new DueDelivery.Target(new Address(Address.Kind.valueOf((String) row[11]), (String) row[12]),
                        language((String) row[13]));
        return new DueDelivery((UUID) row[0], (UUID) row[1], (int) row[2], (String) row[3],
                new About((String) row[4], (String) row[5]),
                arguments((String) row[6]), (String) row[7], instant(row[8]), instant(row[9]), (String) row[10], target);
    }

    private static Language language(String locale) {
        return Language.EN.tag().equals(Locale.forLanguageTag(locale).getLanguage()) ? Language.EN : Language.UK;
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }

    private static Map<String, String> arguments(String json) {
        try {
            return Json.mapper().readValue(json, ARGUMENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("arguments of a notice are not JSON", broken);
        }
    }
}
