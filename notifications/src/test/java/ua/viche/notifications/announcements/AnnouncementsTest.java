package ua.viche.notifications.announcements;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class AnnouncementsTest {

    private final Notifications given;
    private final String place = "UA" + UUID.randomUUID();

    AnnouncementsTest(Notifications given) {
        this.given = given;
    }

    @ParameterizedTest
    @CsvSource({"emergency,official,403", "emergency,editor,403", "emergency,officer,202", "emergency,admin,202",
            "legal,officer,403",
            "legal,official,202", "campaign,officer,403", "campaign,editor,202", "service,coordinator,202",
            "service,moderator,403"})
    void onlyTheRolesThatMayCauseAClassOfMessages(String importance, String role, int status) {
        given.app().staff(role, place).post("/notifications/v1/announcements", announcement(importance, "Один"))
                .assertStatus(status);
    }

    @Test
    void aRoleElsewhereIsNoRoleHereAndACitizenHasNone() {
        given.app().staff("officer", "UA01").post("/notifications/v1/announcements", announcement("emergency", "Один"))
                .assertProblem(403, "forbidden");
        given.citizen().post("/notifications/v1/announcements", announcement("social", "Один")).assertProblem(403, "forbidden");
    }

    @Test
    void whatAnnouncesNothingOrNowhereIsAProblem() {
        var admin = given.app().staff("admin");
        for (var field : List.of("class", "topic", "id", "title", "text")) {
            var wanted = new HashMap<String, Object>(announcement("social", "Один"));
            wanted.put(field, field.equals("title") || field.equals("text") ? Map.of("uk", "тільки українською") : "?");
            admin.post("/notifications/v1/announcements", wanted).assertProblem(422, "invalid");
        }
    }

    @Test
    void aSecondTryWithTheSameKeyAnnouncesNothingTwice() {
        var phone = follower("uk");
        var editor = given.app().staff("editor", place).idempotent(UUID.randomUUID().toString());

        var first = editor.post("/notifications/v1/announcements", announcement("campaign", "Один")).assertStatus(202);
        var second = editor.post("/notifications/v1/announcements", announcement("campaign", "Один")).assertStatus(202);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        await().until(() -> phone.pushes().size() == 1);
        assertThat(editor.get(first.header("Location")).json().path("people").asInt()).isEqualTo(1);
    }

    @Test
    void everybodyReadsItInTheirOwnLanguage() {
        var ukrainian = follower("uk");
        var english = follower("en");

        announce("service", "Новина");

        await().until(() -> !ukrainian.pushes().isEmpty() && !english.pushes().isEmpty());
        assertThat(ukrainian.pushes().getFirst().at("/notification/title").asText()).isEqualTo("Новина");
        assertThat(english.pushes().getFirst().at("/notification/title").asText()).isEqualTo("News");
        assertThat(english.pushes().getFirst().at("/android/notification/channel_id").asText()).isEqualTo("service");
    }

    @Test
    void newsOfOneThingIsGatheredIntoOnePushThatCountsWhatIsUnread() {
        var phone = follower("uk");

        announce("social", "Один");
        await().until(() -> phone.owner().get("/v1/inbox").items().size() == 1);
        announce("social", "Два");
        announce("social", "Три");
        await().until(() -> phone.owner().get("/v1/inbox").items().size() == 3);
        var read = phone.owner().get("/v1/inbox").items().get(2).path("id").asText();
        phone.owner().put("/v1/inbox/" + read + "/read").assertStatus(204);
        assertThat(rules(phone)).containsExactly("merged", "merged", "digest");
        given.later(Duration.ofMinutes(61));

        await().until(() -> phone.pushes().size() == 1);
        assertThat(phone.pushes().getFirst().at("/notification/body").asText()).isEqualTo("У вхідних 2 нові новини.");
        await().untilAsserted(() -> assertThat(rules(phone)).containsExactly("merged", "merged", "sent"));
    }

    @Test
    void aFewCampaignsADayAreEnough() {
        var phone = follower("uk");

        for (var title : List.of("Один", "Два", "Три")) {
            announce("campaign", title);
            await().until(() -> phone.pushes().size() > 0
                    && phone.pushes().getLast().at("/notification/title").asText().equals(title));
        }
        announce("campaign", "Чотири");
        await().until(() -> phone.owner().get("/v1/inbox").items().size() == 4);

        assertThat(rules(phone).getFirst()).isEqualTo("throttled");
        given.later(Duration.ofHours(25));
        announce("campaign", "Пʼять");
        await().until(() -> phone.pushes().size() == 4);
    }

    @Test
    void ofCampaignsThatWaitTheNewestCounts() {
        var phone = follower("uk");
        var now = LocalTime.ofInstant(given.clock().instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        phone.owner().put("/v1/preferences/quiet-hours", Map.of("begins", now.minusHours(1).toString(), "ends",
                now.plusHours(1).toString(), "timeZone", "UTC")).assertStatus(200);

        for (var title : List.of("Один", "Два", "Три")) {
            announce("campaign", title);
            await().until(() -> phone.owner().get("/v1/inbox").items().stream()
                    .anyMatch(item -> item.path("title").asText().equals(title)));
        }
        assertThat(rules(phone)).containsExactly("quiet-hours", "superseded", "superseded");
        given.later(Duration.ofMinutes(61));

        await().until(() -> !phone.pushes().isEmpty());
        assertThat(phone.pushes()).singleElement()
                .satisfies(push -> assertThat(push.at("/notification/title").asText()).isEqualTo("Три"));
    }

    @Test
    void whatIsReadOnOnePhoneIsNotPushedToTheOthers() {
        var phone = follower("uk");
        var tablet = Phone.of(phone.owner(), "uk");
        announce("social", "Один");
        await().until(() -> phone.owner().get("/v1/inbox").items().size() == 1);

        var message = phone.owner().get("/v1/inbox").items().getFirst().path("id").asText();
        phone.owner().put("/v1/inbox/" + message + "/read").assertStatus(204);
        given.later(Duration.ofHours(2));
        announce("service", "Після того");

        await().until(() -> !tablet.pushes().isEmpty() && !phone.pushes().isEmpty());
        assertThat(given.deliveries(tablet)).contains("dropped READ 0");
        assertThat(tablet.pushes()).hasSize(1);
        await().untilAsserted(() -> assertThat(rules(phone)).containsExactly("sent", "read"));
    }

    private Phone follower(String locale) {
        var phone = given.phone(locale);
        phone.owner().put("/v1/follows/territories/" + place).assertStatus(201);
        return phone;
    }

    private void announce(String importance, String title) {
        given.app().staff("admin").post("/notifications/v1/announcements", announcement(importance, title)).assertStatus(202);
    }

    private List<String> rules(Phone phone) {
        return phone.owner().get("/v1/notifications/why?about=territory:" + place).items().stream()
                .map(one -> one.at("/push/rule").asText()).toList();
    }

    private Map<String, Object> announcement(String importance, String title) {
        return Map.of("class", importance, "topic", "territory", "id", place, "title", Map.of("uk", title, "en", "News"), "text",
                Map.of("uk", "Подробиці на сторінці громади.", "en", "More on the community's page."));
    }
}
