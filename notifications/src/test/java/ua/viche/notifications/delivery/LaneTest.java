package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.local.fcm.Order;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class LaneTest {

    private static final int BULK = 3_000;

    @Test
    void whatIsUrgentNeitherWaitsInTheQueueOfBulkNorForItsConnections(Notifications given) {
        var place = "b" + UUID.randomUUID();
        var phone = given.phone("uk");
        phone.owner().put("/v1/follows/bodies/" + place).assertStatus(201);
        given.fcm().behave(Order.delay(1_000, Integer.MAX_VALUE));
        try {
            bulk(given);
            await().until(() -> left(given) < BULK);

            given.app().staff("admin")
                    .post("/notifications/v1/announcements", Map.of("class", "legal", "topic", "body", "id", place, "title",
                            Map.of("uk", "Рішення", "en", "Decision"), "text",
                            Map.of("uk", "Рішення ухвалено.", "en", "Decided.")))
                    .assertStatus(202);

            await().until(() -> phone.pushes().size() == 1);
            assertThat(left(given)).isGreaterThan(BULK / 3);
        } finally {
            given.fcm().behave();
        }
        await().until(() -> left(given) == 0);
    }

    /// A campaign that is planned for many, as the planner leaves it.
    private static void bulk(Notifications given) {
        given.query("""
                with person as (select gen_random_uuid() as person from generate_series(1, %d)),
                device as (
                    insert into notifications.device (id, installation, person, kind, token, platform, locale, registered_at, seen_at, version)
                    select gen_random_uuid(), 'bulk-' || person, person, 'FCM_TOKEN', 'bulk-' || person, 'ANDROID', 'uk', now(), now(), 0
                    from person returning id, person),
                notice as (
                    insert into notifications.notice (id, event, kind, about_type, about_id, arguments, priority, created_at, expires_at, planned_at)
                    values (uuidv7(), 'bulk', 'petition-withdrawn', 'petition', 'bulk', '{"title":"Т"}', 4, now(), now() + interval '10 years',
                        now()) returning id),
                message as (
                    insert into notifications.message (id, notice, person, reason, created_at, changed_at)
                    select uuidv7(), notice.id, person, 'follower', now(), now() from device, notice returning id, person)
                insert into notifications.delivery (message, device, state, priority, due_at)
                select message.id, device.id, 'planned', 4, timestamp '2020-01-01' from message join device using (person)
                returning 1""".formatted(BULK));
    }

    private static int left(Notifications given) {
        return Integer.parseInt(given.query(
                "select count(*) from notifications.delivery where priority = 4 and state in ('planned', 'sending')").getFirst());
    }
}
