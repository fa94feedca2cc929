package ua.viche.notifications.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.contracts.events.SigningAnomaly;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.contracts.events.StaffAlertSettled;
import ua.viche.local.fcm.Order;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class StaffAlertsTest {

    private final Notifications given;
    private final String queue = "q" + UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();

    StaffAlertsTest(Notifications given) {
        this.given = given;
    }

    @Test
    void whoeverIsOnDutyIsCalledWithoutAWordAboutTheWork() {
        var first = onDuty("first");

        raise(null);

        await().until(() -> first.pushes().size() == 1);
        var push = first.pushes().getFirst();
        assertThat(push.has("notification")).isFalse();
        assertThat(push.toString()).doesNotContain(item.toString()).doesNotContain(queue);
        assertThat(push.at("/data/kind").asText()).isEqualTo("staff-urgent");
        var message = first.owner().get("/v1/inbox").items().getFirst();
        assertThat(message.at("/about/id").asText()).isEqualTo(item.toString());
        assertThat(message.path("reason").asText()).isEqualTo("Ви отримали це, бо ви чергуєте.");
    }

    @Test
    void whoeverComesOnDutyLaterIsCalledForWhatFoundNobody() {
        raise(null);
        await().until(() -> given.query("select step from notifications.staff_alert where alert = '" + alert + "'")
                .equals(List.of("-1")));
        var first = onDuty("first");

        given.later(Duration.ofMinutes(11));

        await().until(() -> first.pushes().size() == 1);
    }

    @Test
    void whatNobodyReadsGoesToTheDeputyThenToTheChief() {
        var first = onDuty("first");
        var deputy = onDuty("deputy");
        var chief = onDuty("chief");
        raise(null);
        await().until(() -> first.pushes().size() == 1);

        given.later(Duration.ofMinutes(11));
        await().until(() -> deputy.pushes().size() == 1);
        assertThat(chief.pushes()).isEmpty();
        given.later(Duration.ofMinutes(11));
        await().until(() -> chief.pushes().size() == 1);
        given.later(Duration.ofMinutes(30));

        assertThat(chief.owner().get("/v1/inbox").items()).singleElement()
                .satisfies(one -> assertThat(one.path("reason").asText()).contains("керівник"));
        assertThat(first.pushes()).hasSize(1);
    }

    @Test
    void whatSomebodyReadGoesNoFurther() {
        var first = onDuty("first");
        var deputy = onDuty("deputy");
        raise(null);
        await().until(() -> first.pushes().size() == 1);
        var message = first.owner().get("/v1/inbox").items().getFirst().path("id").asText();
        first.owner().put("/v1/inbox/" + message + "/read").assertStatus(204);

        given.later(Duration.ofMinutes(11));

        await().until(() -> given.query("select next_at is null from notifications.staff_alert where alert = '" + alert + "'")
                .equals(List.of("t")));
        assertThat(deputy.owner().get("/v1/inbox").items()).isEmpty();
    }

    @Test
    void whatIsSettledWakesNobodyElse() {
        var first = onDuty("first");
        given.fcm().behave(Order.answer(500, 1).only(first.token()));
        raise(null);
        await().until(() -> given.deliveries(first).contains("planned INTERNAL 1"));

        given.publish(new StaffAlertSettled(alert, given.clock().instant()));

        await().until(() -> given.deliveries(first).contains("dropped SETTLED 1"));
        assertThat(given.query("select next_at is null from notifications.staff_alert where alert = '" + alert + "'"))
                .containsExactly("t");
        assertThat(first.owner().get("/v1/inbox").json().path("unread").asInt()).isZero();
    }

    @Test
    void whoHasItInHandIsToldBesidesAndAPostThatNobodyHoldsIsPassedOver() {
        var assignee = given.phone("uk");
        var chief = onDuty("chief");

        raise(given.personOf(assignee));

        await().until(() -> assignee.pushes().size() == 1 && chief.pushes().size() == 1);
        assertThat(assignee.owner().get("/v1/inbox").items().getFirst().path("reason").asText())
                .isEqualTo("Ви отримали це, бо справу доручено вам.");
    }

    @Test
    void aCallToWorkPassesQuietHoursAndCannotBeTurnedOff() {
        var first = onDuty("first");
        var now = LocalTime.ofInstant(given.clock().instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        first.owner().put("/v1/preferences/quiet-hours", Map.of("begins", now.minusHours(1).toString(), "ends",
                now.plusHours(1).toString(), "timeZone", "UTC")).assertStatus(200);
        first.owner().put("/v1/preferences/kinds/staff-urgent", Map.of("push", false)).assertProblem(422, "cannot-be-muted");
        first.owner().put("/v1/preferences/kinds/service", Map.of("push", false)).assertStatus(200);

        raise(null);

        await().until(() -> first.pushes().size() == 1);
    }

    @Test
    void theRotaIsChangedByAdministratorsAndByRolesOfThatDuty() {
        var begins = given.clock().instant();
        var shift = Map.of("duty", "moderation:" + queue, "post", "first", "begins", begins.toString(), "ends",
                begins.plus(Duration.ofHours(8)).toString());
        var moderator = given.app().staff("moderator", queue);

        given.citizen().post("/notifications/v1/rota", shift).assertProblem(403, "forbidden");
        given.app().staff("moderator", "other").post("/notifications/v1/rota", shift).assertProblem(403, "forbidden");
        given.app().staff("officer", queue).post("/notifications/v1/rota", shift).assertProblem(403, "forbidden");
        var added = moderator.post("/notifications/v1/rota", shift).assertStatus(201);
        given.app().staff("admin").post("/notifications/v1/rota", shift).assertStatus(201);
        assertThat(moderator.get("/notifications/v1/rota?duty=moderation:" + queue).items()).hasSize(2);
        given.app().staff("moderator", "other").delete(added.header("Location")).assertProblem(403, "forbidden");
        moderator.delete(added.header("Location")).assertStatus(204);
        moderator.delete(added.header("Location")).assertProblem(404, "not-found");
        assertThat(moderator.get("/notifications/v1/rota?duty=moderation:" + queue).items()).hasSize(1);
    }

    @Test
    void whoScrutinisesAProcedureIsCalledWhenItsSignaturesComeTooFast() {
        var scrutineer = onDuty("first", "signing:" + queue);

        given.publish(new SigningAnomaly(item, queue, "network", given.clock().instant(), 250, 100, given.clock().instant()));

        await().until(() -> scrutineer.pushes().size() == 1);
        assertThat(scrutineer.pushes().getFirst().at("/data/kind").asText()).isEqualTo("staff-urgent");
        assertThat(scrutineer.pushes().getFirst().toString()).doesNotContain(item.toString());
    }

    @Test
    void aBodysRotaIsItsOfficials() {
        var begins = given.clock().instant();
        var shift = Map.of("duty", "body:" + queue, "post", "first", "begins", begins.toString(), "ends",
                begins.plus(Duration.ofHours(8)).toString());

        given.app().staff("moderator", queue).post("/notifications/v1/rota", shift).assertProblem(403, "forbidden");
        given.app().staff("official", "other").post("/notifications/v1/rota", shift).assertProblem(403, "forbidden");
        given.app().staff("official", queue).post("/notifications/v1/rota", shift).assertStatus(201);
    }

    @ParameterizedTest
    @CsvSource({"duty,moderation", "duty,cleaning:floor", "post,boss", "ends,2020-01-01T00:00:00Z", "ends,2099-01-01T00:00:00Z",
            "person,somebody"})
    void aShiftThatMakesNoSenseIsAProblem(String field, String value) {
        var begins = given.clock().instant();
        var shift = new HashMap<String, Object>(
                Map.of("duty", "moderation:x", "post", "first", "begins", begins.toString(), "ends",
                        begins.plus(Duration.ofHours(8)).toString()));
        shift.put(field, value);

        assertThat(given.app().staff("admin").post("/notifications/v1/rota", shift).status()).isIn(400, 422);
    }

    private Phone onDuty(String post) {
        return onDuty(post, "moderation:" + queue);
    }

    private Phone onDuty(String post, String duty) {
        var phone = given.phone("uk");
        var now = given.clock().instant();
        given.app().staff("admin").post("/notifications/v1/rota",
                Map.of("duty", duty, "post", post, "person", given.personOf(phone).toString(), "begins",
                        now.minusSeconds(60).toString(), "ends", now.plus(Duration.ofDays(2)).toString()))
                .assertStatus(201);
        return phone;
    }

    private void raise(@Nullable UUID assignee) {
        given.publish(
                new StaffAlertRaised(alert, StaffAlertRaised.Cause.URGENT, "moderation:" + queue, "item", item, null, assignee,
                        given.clock().instant()));
    }
}
