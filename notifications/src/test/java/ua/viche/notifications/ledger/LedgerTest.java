package ua.viche.notifications.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.local.fcm.Order;
import ua.viche.local.harness.Client;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class LedgerTest {

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();

    LedgerTest(Notifications given) {
        this.given = given;
    }

    @Test
    void everyAttemptIsNotedAndCountedByKindLanguageAndCode() {
        var phone = given.phone("en").follow(petition);
        given.fcm().behave(Order.answer(500, 1).only(phone.token()));
        var before = figures();

        given.publish(given.answered(petition));
        await().until(() -> given.deliveries(phone).contains("planned INTERNAL 1"));
        given.later(Duration.ofMinutes(1));
        await().until(() -> given.deliveries(phone).contains("sent - 2"));

        assertThat(figures()).isGreaterThan(before);
        assertThat(given.query("""
                select attempt.attempt || ' ' || result || ' ' || coalesce(attempt.code, '-') from notifications.attempt
                    join notifications.message on message.id = attempt.message join notifications.notice on notice.id = message.notice
                where notice.about_id = '%s' order by attempt.attempt""".formatted(petition)))
                .containsExactly("1 again INTERNAL", "2 sent -");
    }

    @Test
    void whatWasGivenUpIsShownWithoutAPersonAndCanBeSentAfterAll() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(400, null, "INVALID_ARGUMENT", phone.token(), 1, null));
        given.publish(given.answered(petition));
        await().until(() -> given.deliveries(phone).contains("failed INVALID_ARGUMENT 1"));
        var admin = given.app().staff("admin");

        assertThat(admin.get("/notifications/v1/failures?code=INVALID_ARGUMENT").assertStatus(200).items())
                .anySatisfy(failure -> assertThat(failure.path("kind").asText()).isEqualTo("petition-answered"))
                .allSatisfy(failure -> assertThat(failure.has("person")).isFalse());
        var replayed = admin.post("/notifications/v1/replays", Map.of("code", "INVALID_ARGUMENT", "kind", "petition-answered"))
                .assertStatus(200);

        assertThat(replayed.json().path("deliveries").asInt()).isPositive();
        await().until(() -> phone.pushes().size() == 1);
        assertThat(admin.get("/notifications/v1/audit/verification").json().path("intact").asBoolean()).isTrue();
    }

    @Test
    void mailsThatWereGivenUpAreMailedAfterAllUnlessTheyWereReadMeanwhile() {
        var code = "SMTP_" + UUID.randomUUID().toString().substring(0, 8);
        var unread = givenUp(code);
        var read = givenUp(code);
        read.put("/v1/inbox/" + read.get("/v1/inbox").items().getFirst().path("id").asText() + "/read").assertStatus(204);
        var admin = given.app().staff("admin");
        assertThat(admin.get("/notifications/v1/failures?code=" + code).assertStatus(200).items()).hasSize(2)
                .allSatisfy(failure -> assertThat(failure.path("channel").asText()).isEqualTo("email"));

        admin.post("/notifications/v1/replays", Map.of("code", code, "channel", "fax")).assertProblem(422, "invalid");
        assertThat(admin.post("/notifications/v1/replays", Map.of("code", code)).json().path("deliveries").asInt()).isZero();
        var replayed = admin.post("/notifications/v1/replays", Map.of("code", code, "channel", "email")).assertStatus(200);

        assertThat(replayed.json().path("deliveries").asInt()).isEqualTo(2);
        await().until(() -> mailed(unread).equals("sent") && mailed(read).equals("read"));
    }

    /// Somebody who was told by mail in vain.
    private Client givenUp(String code) {
        var address = "p." + UUID.randomUUID() + "@example.org";
        var phone = given.phone("uk").follow(petition);
        phone.owner().put("/v1/email", Map.of("address", address, "locale", "uk")).assertStatus(202);
        var person = given.personOf(phone);
        given.query("update notifications.email_address set confirmed_at = now() where person = '" + person + "' returning 1");
        var own = UUID.randomUUID();
        given.publish(given.answered(own, person));
        await().until(() -> given.query("""
                update notifications.mailing set state = 'failed', code = '%s', settled_at = now() from notifications.message
                where mailing.message = message.id and message.person = '%s' returning 1""".formatted(code, person)).size() == 1);
        return phone.owner();
    }

    private static String mailed(Client person) {
        var about = person.get("/v1/inbox").items().getFirst().at("/about/id").asText();
        return person.get("/v1/notifications/why?about=petition:" + about).items().getFirst().at("/email/rule").asText();
    }

    @Test
    void figuresAreForStaffAndReplaysForAdministrators() {
        given.citizen().get("/notifications/v1/figures").assertProblem(403, "forbidden");
        given.app().staff("editor").get("/notifications/v1/failures").assertProblem(403, "forbidden");
        given.app().staff("editor").post("/notifications/v1/replays", Map.of("code", "EXPIRED")).assertProblem(403, "forbidden");
        given.app().staff("admin").post("/notifications/v1/replays", Map.of("code", "EXPIRED", "days", 29)).assertProblem(422,
                "invalid");
        given.app().staff("admin").get("/notifications/v1/figures?from=2026-02-30").assertProblem(400, "malformed");
        given.app().staff("admin").get("/notifications/v1/figures?from=2020-01-01&to=2026-01-01").assertProblem(400, "malformed");
    }

    private long figures() {
        return given.app().staff("editor").get("/notifications/v1/figures").assertStatus(200).items().stream()
                .filter(figure -> figure.path("kind").asText().equals("petition-answered")
                        && figure.path("locale").asText().equals("en")
                        && figure.path("code").asText().equals("INTERNAL"))
                .mapToLong(figure -> figure.path("attempts").asLong()).sum();
    }
}
