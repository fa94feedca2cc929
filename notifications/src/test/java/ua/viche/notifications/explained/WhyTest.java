package ua.viche.notifications.explained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.fcm.Order;
import ua.viche.local.harness.Client;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class WhyTest {

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();

    WhyTest(Notifications given) {
        this.given = given;
    }

    @Test
    void whoGotAPushIsToldWhyInTheirLanguage() {
        var phone = given.phone("uk").follow(petition);
        given.publish(given.answered(petition));
        await().until(() -> !phone.pushes().isEmpty());

        await().until(() -> why(phone.owner()).at("/push/outcome").asText().equals("sent"));
        var told = why(phone.owner().header("Accept-Language", "en"));

        assertThat(told.path("reason").asText()).isEqualTo("You get this because you follow the petition.");
        assertThat(told.at("/push/explanation").asText()).isEqualTo("Sent.");
        assertThat(told.at("/email/rule").asText()).isEqualTo("no-address");
    }

    @Test
    void whoHasNoPhoneIsToldThatThereWasNone() {
        var citizen = given.citizen();
        citizen.put("/v1/follows/petitions/" + petition).assertStatus(201);

        given.publish(given.answered(petition));

        await().until(() -> !citizen.get("/v1/inbox").items().isEmpty());
        assertThat(why(citizen).at("/push/rule").asText()).isEqualTo("no-device");
        assertThat(why(citizen).at("/push/outcome").asText()).isEqualTo("not-sent");
    }

    @Test
    void whoTurnedItOffIsToldSoAndWhoDoesNotFollowSeesThat() {
        var phone = given.phone("uk").follow(petition);
        phone.owner().put("/v1/preferences/kinds/service", Map.of("push", false)).assertStatus(200);
        given.publish(given.answered(petition));
        await().until(() -> !phone.owner().get("/v1/inbox").items().isEmpty());

        assertThat(why(phone.owner()).at("/push/explanation").asText()).isEqualTo("Не надіслано: ви вимкнули такі сповіщення.");
        var stranger = given.citizen().get("/v1/notifications/why?about=petition:" + petition).assertStatus(200);
        assertThat(stranger.items()).isEmpty();
        assertThat(stranger.json().path("followedSince").isNull()).isTrue();
    }

    @Test
    void whatFcmRefusedIsToldWithItsCode() {
        var phone = given.phone("uk").follow(petition);
        given.fcm().behave(new Order(400, null, "INVALID_ARGUMENT", phone.token(), 1, null));

        given.publish(given.answered(petition));

        await().until(() -> why(phone.owner()).at("/push/rule").asText().equals("refused"));
        assertThat(why(phone.owner()).at("/push/code").asText()).isEqualTo("INVALID_ARGUMENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?about=", "?about=petition", "?about=petition:7",
            "?about=Item:0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e12"})
    void aThingThatCannotBeIsAProblem(String query) {
        given.citizen().get("/v1/notifications/why" + query).assertProblem(400, "malformed");
    }

    private JsonNode why(Client person) {
        var items = person.get("/v1/notifications/why?about=petition:" + petition).items();
        return items.isEmpty() ? MissingNode.getInstance() : items.getFirst();
    }
}
