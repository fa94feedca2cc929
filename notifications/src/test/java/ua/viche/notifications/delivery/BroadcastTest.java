package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

/// The audience is large here from nine followers on.
@ExtendWith(OneNotifications.class)
class BroadcastTest {

    private final Notifications given;
    private final String body = "b" + UUID.randomUUID();

    BroadcastTest(Notifications given) {
        this.given = given;
    }

    @Test
    void aLargeAudienceGetsOnePushForEachLanguageAndEverybodyFindsItInTheInbox() {
        var ukrainian = followers(6, "uk");
        var english = followers(3, "en");

        announce("service", "Перша");

        await().untilAsserted(() -> assertThat(broadcasts()).containsExactly("en true sent -", "uk true sent -"));
        assertThat(messages("uk")).hasSize(1);
        assertThat(messages("en")).hasSize(1);
        assertThat(given.fcm().subscribers("body." + body + ".uk")).containsExactlyInAnyOrderElementsOf(tokens(ukrainian));
        assertThat(given.fcm().subscribers("body." + body + ".en")).containsExactlyInAnyOrderElementsOf(tokens(english));
        var item = english.getFirst().owner().get("/v1/inbox").items().getFirst();
        assertThat(messages("en").getFirst().at("/data/message").asText()).isEqualTo(item.path("notice").asText());
        assertThat(messages("en").getFirst().at("/notification/title").asText()).isEqualTo("News");
        assertThat(why(english.getFirst())).isEqualTo("topic");
    }

    @Test
    void whoUnfollowedTurnedItOffWantsQuietOrGaveThePhoneAwayIsTakenOutFirst() {
        var phones = followers(12, "uk");
        announce("service", "Перша");
        await().untilAsserted(() -> assertThat(broadcasts()).contains("uk true sent -"));

        phones.get(0).owner().delete("/v1/follows/bodies/" + body).assertStatus(204);
        phones.get(1).owner().put("/v1/preferences/kinds/announcement-service", Map.of("push", false)).assertStatus(200);
        var now = LocalTime.ofInstant(given.clock().instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        phones.get(2).owner().put("/v1/preferences/quiet-hours", Map.of("begins", now.minusHours(1).toString(), "ends",
                now.plusHours(1).toString(), "timeZone", "UTC")).assertStatus(200);
        phones.get(3).of(given.citizen()).register("uk").assertStatus(200);
        announce("service", "Друга");

        await().until(() -> messages("uk").size() == 2);
        assertThat(given.fcm().subscribers("body." + body + ".uk"))
                .containsExactlyInAnyOrderElementsOf(tokens(phones.subList(4, phones.size())));
        given.later(Duration.ofMinutes(61));
        await().until(() -> phones.get(2).pushes().size() == 1);
    }

    @Test
    void anEmergencyGoesToEachPhoneHoweverLargeTheAudience() {
        var phones = followers(9, "uk");

        announce("emergency", "Тривога");

        phones.forEach(phone -> await().until(() -> phone.pushes().size() == 1));
        assertThat(messages("uk")).isEmpty();
    }

    private List<Phone> followers(int count, String locale) {
        return IntStream.range(0, count).mapToObj(_ -> {
            var phone = given.phone(locale);
            phone.owner().put("/v1/follows/bodies/" + body).assertStatus(201);
            return phone;
        }).toList();
    }

    private void announce(String importance, String title) {
        given.app().staff("admin")
                .post("/notifications/v1/announcements", Map.of("class", importance, "topic", "body", "id", body, "title",
                        Map.of("uk", title, "en", "News"), "text", Map.of("uk", "Подробиці.", "en", "More.")))
                .assertStatus(202);
    }

    private List<String> broadcasts() {
        return given.query("""
                select coalesce(locale, '-') || ' ' || coalesce(fan_out::text, '-') || ' ' || coalesce(state, '-') || ' ' || coalesce(code, '-')
                from notifications.notice left join notifications.broadcast on broadcast.notice = notice.id
                where about_id = '%s' order by locale""".formatted(body));
    }

    private List<JsonNode> messages(String locale) {
        return given.fcm().messagesToTopic("body." + body + "." + locale);
    }

    private static List<String> tokens(List<Phone> phones) {
        return phones.stream().map(Phone::token).toList();
    }

    private String why(Phone phone) {
        return phone.owner().get("/v1/notifications/why?about=body:" + body).items().getFirst().at("/push/rule").asText();
    }
}
