package ua.viche.notifications.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.contracts.events.StaffAlertRaised;
import ua.viche.local.harness.Client;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class EmailTest {

    private static final Pattern TOKEN = Pattern.compile("confirm#([A-Za-z0-9_-]+)");
    private static final Pattern LINK = Pattern.compile("<(https://api\\.viche\\.test(/\\S+))>");

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();
    private final String address = "olena." + UUID.randomUUID() + "@example.org";

    EmailTest(Notifications given) {
        this.given = given;
    }

    @Test
    void nothingButTheLinkIsMailedBeforeTheAddressIsConfirmed() throws Exception {
        var person = follower();
        person.put("/v1/email", Map.of("address", address, "locale", "uk")).assertStatus(202);
        assertThat(person.get("/v1/email").json().path("confirmed").asBoolean()).isFalse();
        assertThat(given.query("select encode(address, 'escape') from notifications.email_address"))
                .noneMatch(kept -> kept.contains("olena"));

        given.publish(given.answered(petition));
        await().until(() -> !person.get("/v1/inbox").items().isEmpty());

        assertThat(why(person)).isEqualTo("no-address");
        assertThat(mails()).singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).isEqualTo("Підтвердьте адресу для Віче"));
    }

    @Test
    void whatStaysUnreadForADayIsMailedOnceWithAWayToUnsubscribe() throws Exception {
        var person = confirmed(follower());
        given.publish(given.answered(petition));
        await().until(() -> !person.get("/v1/inbox").items().isEmpty());
        assertThat(why(person)).isEqualTo("unread-later");

        given.later(Duration.ofHours(25));
        await().until(() -> mails().size() == 2);

        var mail = mails().getLast();
        assertThat(mail.getSubject()).isEqualTo("Є відповідь на петицію");
        assertThat((String) mail.getContent()).contains("бо стежите за петицією").contains("/petitions/" + petition);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        await().until(() -> why(person).equals("sent"));

        var link = LINK.matcher(mail.getHeader("List-Unsubscribe")[0]);
        assertThat(link.matches()).isTrue();
        given.app().anonymous().header("Content-Type", "application/x-www-form-urlencoded")
                .post(link.group(2), "List-Unsubscribe=One-Click")
                .assertStatus(204);
        given.publish(given.answered(petition));
        await().until(() -> person.get("/v1/inbox").items().size() == 2);
        assertThat(why(person)).isEqualTo("muted");
    }

    @Test
    void whatIsReadInTimeIsNotMailed() throws Exception {
        var person = confirmed(follower());
        given.publish(given.answered(petition));
        await().until(() -> !person.get("/v1/inbox").items().isEmpty());

        person.put("/v1/inbox/" + person.get("/v1/inbox").items().getFirst().path("id").asText() + "/read").assertStatus(204);
        given.later(Duration.ofHours(25));

        assertThat(why(person)).isEqualTo("read");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aLinkIsGoodOnceAndForADay() throws Exception {
        var person = follower();
        person.put("/v1/email", Map.of("address", address, "locale", "en")).assertStatus(202);
        var token = token(mails().getLast());
        given.later(Duration.ofHours(25));
        given.app().anonymous().post("/v1/email/confirmation", Map.of("token", token)).assertProblem(404, "not-found");

        confirm(person);
        assertThat(person.get("/v1/email").json().path("confirmed").asBoolean()).isTrue();
        person.delete("/v1/email").assertStatus(204);
        person.get("/v1/email").assertProblem(404, "not-found");
    }

    @Test
    void whatIsNobodyElsesBusinessIsNotMailed() throws Exception {
        var phone = given.phone("uk");
        confirmed(phone.owner());
        var alert = new StaffAlertRaised(UUID.randomUUID(), StaffAlertRaised.Cause.OVERDUE, "moderation:none", "item", petition,
                null,
                given.personOf(phone), given.clock().instant());
        given.publish(alert);
        await().until(() -> !phone.owner().get("/v1/inbox").items().isEmpty());

        given.later(Duration.ofMinutes(16));
        await().until(() -> mails().size() == 2);

        assertThat(mails().getLast().getSubject()).isEqualTo("Нове повідомлення");
        assertThat((String) mails().getLast().getContent()).doesNotContain(petition.toString());
        assertThat(mails().getLast().getHeader("List-Unsubscribe")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "olena", "olena@", "@example.org", "olena@example", "a@b.org\r\nBcc: c@d.org",
            "олена@example.org",
            "a b@example.org", "a@-b.org"})
    void whatIsNoAddressIsAProblem(String wrong) {
        given.citizen().put("/v1/email", Map.of("address", wrong, "locale", "uk")).assertProblem(422, "invalid");
    }

    @Test
    void nobodyCanHaveLinksMailedWithoutEnd() {
        var person = given.citizen();
        for (var i = 0; i < 5; i++) {
            person.put("/v1/email", Map.of("address", i + address, "locale", "uk")).assertStatus(202);
        }
        person.put("/v1/email", Map.of("address", address, "locale", "uk")).assertProblem(429, "too-many-requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=AAAA", "?token=%00",
            "?token=AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8"})
    void aTokenThatIsNoneOfOursIsAProblem(String query) {
        given.app().anonymous().post("/v1/email/unsubscription" + query).assertProblem(400, "malformed");
    }

    private Client follower() {
        var person = given.citizen();
        person.put("/v1/follows/petitions/" + petition).assertStatus(201);
        return person;
    }

    private Client confirmed(Client person) throws Exception {
        confirm(person);
        return person;
    }

    private void confirm(Client person) throws Exception {
        person.put("/v1/email", Map.of("address", address, "locale", "uk")).assertStatus(202);
        given.app().anonymous().post("/v1/email/confirmation", Map.of("token", token(mails().getLast()))).assertStatus(204);
    }

    private static String token(MimeMessage mail) throws Exception {
        var token = TOKEN.matcher((String) mail.getContent());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private List<MimeMessage> mails() {
        return given.mails(address);
    }

    private String why(Client person) {
        return person.get("/v1/notifications/why?about=petition:" + petition).items().getFirst().at("/email/rule").asText();
    }
}
