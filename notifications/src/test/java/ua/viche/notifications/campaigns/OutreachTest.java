package ua.viche.notifications.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import ua.viche.contracts.events.CampaignAudience;
import ua.viche.contracts.events.CampaignStarted;
import ua.viche.contracts.events.CampaignStopped;
import ua.viche.contracts.events.Localized;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class OutreachTest {

    private final Notifications given;
    private final UUID campaign = UUID.randomUUID();
    private final String place = "UA" + UUID.randomUUID().toString().substring(0, 8);
    private final String body = "body-" + UUID.randomUUID();

    OutreachTest(Notifications given) {
        this.given = given;
    }

    @Test
    void thoseToWhomOneOfEachListAppliesAreToldInTheirLanguageAndNobodyElse() {
        var resident = follower("en", place + "01");
        var both = follower("uk", place + "02");
        both.owner().put("/v1/follows/bodies/" + body).assertStatus(201);
        resident.owner().put("/v1/follows/bodies/" + body).assertStatus(201);
        var elsewhere = follower("uk", "UB" + place);
        elsewhere.owner().put("/v1/follows/bodies/" + body).assertStatus(201);
        var notOfTheBody = follower("uk", place + "01");

        start(new CampaignAudience(List.of(place), List.of(), List.of("body:" + body)), Duration.ofDays(1));

        await().until(() -> resident.pushes().size() == 1 && both.pushes().size() == 1);
        var push = resident.pushes().getFirst();
        assertThat(push.at("/notification/title").asText()).isEqualTo("Safe crossing");
        assertThat(push.at("/android/notification/channel_id").asText()).isEqualTo("campaign");
        assertThat(push.at("/data/link").asText()).isEqualTo("viche://campaigns/" + campaign);
        assertThat(both.owner().get("/v1/inbox").items()).singleElement().satisfies(item -> {
            assertThat(item.path("title").asText()).isEqualTo("Безпечний перехід");
            assertThat(item.path("reason").asText()).isEqualTo("Ви отримали це, бо ви серед тих, до кого звернена ця кампанія.");
        });
        assertThat(elsewhere.owner().get("/v1/inbox").items()).isEmpty();
        assertThat(notOfTheBody.owner().get("/v1/inbox").items()).isEmpty();
    }

    @Test
    void aRoleIsWhatTheTokenSaidWhenThePhoneRegistered() {
        var officer = Phone.of(given.app().staff("officer", "UA01"), "uk");
        var citizen = given.phone("uk");
        officer.owner().put("/v1/follows/bodies/" + body).assertStatus(201);
        citizen.owner().put("/v1/follows/bodies/" + body).assertStatus(201);

        start(new CampaignAudience(List.of(), List.of("officer"), List.of("body:" + body)), Duration.ofDays(1));

        await().until(() -> officer.pushes().size() == 1);
        assertThat(citizen.owner().get("/v1/inbox").items()).isEmpty();
    }

    @Test
    void theStopButtonTakesBackWhatHasNotLeft() {
        var awake = follower("uk", place);
        var asleep = IntStream.range(0, 5).mapToObj(_ -> quiet(follower("uk", place))).toList();
        start(new CampaignAudience(List.of(place), List.of(), List.of()), Duration.ofDays(1));
        await().until(() -> awake.pushes().size() == 1
                && asleep.stream().allMatch(phone -> given.deliveries(phone).equals(List.of("planned - 0"))));

        given.publish(new CampaignStopped(campaign, body, given.clock().instant()));

        await().until(() -> asleep.stream().allMatch(phone -> given.deliveries(phone).equals(List.of("dropped STOPPED 0"))));
        given.later(Duration.ofHours(2));
        var why = asleep.getFirst().owner().get("/v1/notifications/why?about=campaign:" + campaign).items().getFirst();
        assertThat(why.at("/push/rule").asText()).isEqualTo("stopped");
        assertThat(why.at("/push/explanation").asText()).isEqualTo("Не надіслано: кампанію зупинено.");
        assertThat(asleep).allSatisfy(phone -> {
            assertThat(phone.pushes()).isEmpty();
            assertThat(phone.owner().get("/v1/inbox").items()).isEmpty();
        });
        assertThat(awake.owner().get("/v1/inbox").items()).hasSize(1);
    }

    @Test
    void whoWasNotReachedBeforeTheStopIsNotToldAtAll() {
        var phone = follower("uk", place);
        given.publish(new CampaignStopped(campaign, body, given.clock().instant()));

        var event = start(new CampaignAudience(List.of(place), List.of(), List.of()), Duration.ofDays(1));

        await().until(() -> given.query("select consumer from notifications.processed_event where event_id = '" + event + "'")
                .contains("campaign-started"));
        assertThat(given.query("select 1 from notifications.notice where about_id = '" + campaign + "'")).isEmpty();
        assertThat(phone.owner().get("/v1/inbox").items()).isEmpty();
    }

    @Test
    void nobodyIsToldAfterItsWindow() {
        var asleep = quiet(follower("uk", place));

        start(new CampaignAudience(List.of(place), List.of(), List.of()), Duration.ofMinutes(30));
        await().until(() -> given.deliveries(asleep).equals(List.of("planned - 0")));
        given.later(Duration.ofMinutes(61));

        await().until(() -> given.deliveries(asleep).equals(List.of("failed EXPIRED 1")));
        assertThat(asleep.pushes()).isEmpty();
    }

    @Test
    void campaignsAndAnnouncementsOfTheirClassShareTheirCap() {
        var phone = follower("uk", place);
        for (var number = 1; number <= 3; number++) {
            given.app().staff("admin")
                    .post("/notifications/v1/announcements",
                            Map.of("class", "campaign", "topic", "territory", "id", place, "title",
                                    Map.of("uk", "Раз", "en", "One"), "text", Map.of("uk", "Раз", "en", "One")))
                    .assertStatus(202);
            var so = number;
            await().until(() -> phone.pushes().size() == so);
        }

        start(new CampaignAudience(List.of(place), List.of(), List.of()), Duration.ofDays(1));

        await().until(() -> phone.owner().get("/v1/inbox").items().size() == 4);
        assertThat(phone.owner().get("/v1/notifications/why?about=campaign:" + campaign).items().getFirst().at("/push/rule")
                .asText()).isEqualTo("throttled");
    }

    @Test
    void itsReachIsToldByPlaceAndGrowsAsPeopleOpenIt() {
        var north = follower("uk", place + "1");
        follower("uk", place + "2");
        start(new CampaignAudience(List.of(place, place + "1"), List.of(), List.of()), Duration.ofDays(1));
        await().until(() -> north.owner().get("/v1/inbox").items().size() == 1);

        var message = north.owner().get("/v1/inbox").items().getFirst().path("id").asText();
        north.owner().put("/v1/inbox/" + message + "/read").assertStatus(204);

        try (var topic = new Told(given.app())) {
            await().atMost(Duration.ofSeconds(20)).until(() -> topic.reach(campaign).path("opened").asInt() == 1);
            var reach = topic.reach(campaign);
            assertThat(reach.path("reached").asInt()).isEqualTo(2);
            assertThat(reach.path("places").toString()).isEqualTo("""
                    [{"place":"%1$s","reached":2,"opened":1},{"place":"%1$s1","reached":1,"opened":1}]""".formatted(place));
        }
    }

    private String start(CampaignAudience audience, Duration window) {
        var now = given.clock().instant();
        var event = UUID.randomUUID().toString();
        given.publish(new CampaignStarted(campaign, body, new Localized("Безпечний перехід", "Safe crossing"),
                new Localized("Як переходити дорогу взимку", "How to cross a road in winter"), audience, now, now.plus(window)),
                event,
                null);
        return event;
    }

    private Phone follower(String locale, String territory) {
        var phone = given.phone(locale);
        phone.owner().put("/v1/follows/territories/" + territory).assertStatus(201);
        return phone;
    }

    private Phone quiet(Phone phone) {
        var now = LocalTime.ofInstant(given.clock().instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        phone.owner().put("/v1/preferences/quiet-hours", Map.of("begins", now.minusHours(1).toString(), "ends",
                now.plusHours(1).toString(), "timeZone", "UTC")).assertStatus(200);
        return phone;
    }
}
