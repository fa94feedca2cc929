package ua.viche.notifications.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.stage.Stage;
import org.hibernate.reactive.stage.Stage.StatelessSession;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.About;
import ua.viche.notifications.devices.Address;
import ua.viche.platform.http.Json;
import ua.viche.platform.http.Language;

/// The queue in the table `delivery`, and what is noted of each attempt.
final class DeliveryStore {

    private static final TypeReference<Map<String, String>> ARGUMENTS = new TypeReference<>() {};
    private static final int SLOTS = 16;

    /// The most important first, each by an index scan of its own: what of a higher class is not due yet costs a lower one nothing.
    private static String claiming(List<Integer> priorities) {
        return """
                with due as materialized (
                    select message, device from (%s) as due limit :most),
                claimed as (
                    update delivery set state = 'sending', attempts = attempts + 1, due_at = :leaseEnd
                    from due where delivery.message = due.message and delivery.device = due.device
                    returning delivery.message, delivery.device, delivery.attempts)
                select claimed.message, claimed.device as device_id, claimed.attempts, notice.id as notice_id, notice.kind, notice.about_type,
                       notice.about_id, cast(notice.arguments as text) as arguments, message.reason,
                       coalesce(notice.audience_type, notice.about_type) as topic, notice.created_at, notice.expires_at,
                       notice.traceparent,
                       case when message.read_at is null then 1 else 0 end + (
                            select cast(count(*) as int) from message merged where merged.lead = message.id and merged.read_at is null)
                            as unread,
                       device.kind as address_kind, device.token, device.locale
                from claimed join message on message.id = claimed.message
                    join notice on notice.id = message.notice
                    left join device on device.id = claimed.device and device.person = message.person
                """.formatted(priorities.stream().map(DeliveryStore::dueOf).collect(Collectors.joining(" union all ")));
    }

    private static String dueOf(int priority) {
        return """
                select message, device from (
                    select message, device from delivery
                    where priority = %d and state in ('planned', 'sending') and due_at <= :now
                    order by due_at limit :most for update skip locked) as due_%d
                """.formatted(priority, priority);
    }

    private final String claiming;

    /// @param priorities which it claims, the most important first
    DeliveryStore(List<Integer> priorities) {
        claiming = claiming(priorities);
    }

    /// Claims what is due, the most important first, until the end of a lease. What a sender claimed and never settled is due again
    /// then. Claimers never wait for each other.
    CompletionStage<List<DueDelivery>> claim(StatelessSession session, Instant now, Instant leaseEnd, int most) {
        return session.createNativeQuery(claiming, Object[].class).setParameter("now", now).setParameter("most", most)
                .setParameter("leaseEnd", leaseEnd).getResultList()
                .thenApply(rows -> rows.stream().map(DeliveryStore::due).toList());
    }

    /// Writes how attempts ended, unless another sender took a delivery over meanwhile, and notes those attempts.
    CompletionStage<Integer> settle(StatelessSession session, List<Settlement> settlements, Instant now) {
        return session.createNativeQuery(
                """
                        with result as (
                            select * from unnest(cast(:messages as uuid[]), cast(:devices as uuid[]), cast(:attempts as int[]),
                                    cast(:states as text[]), cast(:dues as bigint[]), cast(:codes as text[]), cast(:ids as text[]))
                                as result (message, device, attempt, state, due, code, fcm_message)),
                        settled as (
                            update delivery set state = result.state, due_at = to_timestamp(result.due / 1000.0), code = result.code,
                                fcm_message = result.fcm_message,
                                settled_at = case when result.state = 'planned' then null else cast(:now as timestamptz) end
                            from result
                            where delivery.message = result.message and delivery.device = result.device
                                and delivery.state = 'sending' and delivery.attempts = result.attempt
                            returning delivery.message, delivery.device, delivery.attempts, delivery.state, delivery.code)
                        insert into attempt (message, channel, device, attempt, at, result, code)
                        select message, 'push', device, attempts, :now, case when state = 'planned' then 'again' else state end, code
                        from settled
                        """).setParameter("now", now)
                .setParameter("messages", array(settlements, s -> s.delivery().message(), UUID[]::new))
                .setParameter("devices", array(settlements, s -> s.delivery().device(), UUID[]::new))
                .setParameter("attempts", array(settlements, s -> s.delivery().attempt(), Integer[]::new))
                .setParameter("states", array(settlements, s -> s.state().name().toLowerCase(Locale.ROOT), String[]::new))
                .setParameter("dues", array(settlements, s -> s.dueAt().toEpochMilli(), Long[]::new))
                .setParameter("codes", array(settlements, Settlement::code, String[]::new))
                .setParameter("ids", array(settlements, Settlement::fcmMessage, String[]::new)).executeUpdate();
    }

    /// Adds attempts to the figures.
    CompletionStage<Void> count(Stage.QueryProducer session, Map<Figure, Long> attempts, int lane) {
        if (attempts.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        var figures = attempts.keySet().stream().sorted(Figure.ORDER).toList();
        return session.createNativeQuery(
                """
                        insert into figure (day, kind, locale, channel, result, code, slot, attempts)
                        select cast(day as date), kind, locale, channel, result, code, :slot, attempts
                        from unnest(cast(:days as text[]), cast(:kinds as text[]), cast(:locales as text[]), cast(:channels as text[]),
                                cast(:results as text[]), cast(:codes as text[]), cast(:attempts as bigint[])) with ordinality
                            as figure (day, kind, locale, channel, result, code, attempts, place)
                        order by place
                        on conflict (day, kind, locale, channel, result, code, slot)
                        do update set attempts = figure.attempts + excluded.attempts
                        """).setParameter("slot", Math.floorMod(lane, SLOTS))
                .setParameter("days", figures.stream().map(figure -> figure.day().toString()).toArray(String[]::new))
                .setParameter("kinds", figures.stream().map(Figure::kind).toArray(String[]::new))
                .setParameter("locales", figures.stream().map(Figure::locale).toArray(String[]::new))
                .setParameter("channels", figures.stream().map(Figure::channel).toArray(String[]::new))
                .setParameter("results", figures.stream().map(Figure::result).toArray(String[]::new))
                .setParameter("codes", figures.stream().map(Figure::code).toArray(String[]::new))
                .setParameter("attempts", figures.stream().map(attempts::get).toArray(Long[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Deliveries that wait or are under way.
    CompletionStage<Long> depth(StatelessSession session) {
        return session.createNativeQuery("select count(*) from delivery where state in ('planned', 'sending')", Long.class)
                .getSingleResult();
    }

    private static <T extends @Nullable Object> T[] array(List<Settlement> settlements, Function<Settlement, T> column,
            IntFunction<T[]> shape) {
        return settlements.stream().map(column).toArray(shape);
    }

    private static DueDelivery due(Object[] row) {
        var told = new DueDelivery.Told((UUID) row[3], (String) row[4], new About((String) row[5], (String) row[6]),
                arguments((String) row[7]), (String) row[8], (String) row[9], instant(row[10]), instant(row[11]),
                (String) row[12]);
        var target = row[15] == null
                ? null
                : new DueDelivery.Target(new Address(Address.Kind.valueOf((String) row[14]), (String) row[15]),
                        language((String) row[16]));
        return new DueDelivery((UUID) row[0], (UUID) row[1], (int) row[2], told, (int) row[13], target);
    }

    private static Language language(String locale) {
        return Language.of(Locale.forLanguageTag(locale));
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
