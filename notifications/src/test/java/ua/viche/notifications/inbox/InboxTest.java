package ua.viche.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.PetitionClosed;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.PetitionRejected;
import ua.viche.contracts.events.PetitionWithdrawn;
import ua.viche.contracts.events.SponsorsFound;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.local.harness.Client;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;

@ExtendWith(OneNotifications.class)
class InboxTest {

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();

    InboxTest(Notifications given) {
        this.given = given;
    }

    record Told(String kind, boolean author, boolean follower, Fact fact) {

        interface Fact {
            Event of(UUID petition, UUID author, Instant at);
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    static List<Told> facts() {
        return List.of(
                new Told("petition-sponsors-found", true, false, (p, a, at) -> new SponsorsFound(p, "demo", "Т", a, 5, at)),
                new Told("petition-opened", true, false, (p, a, at) -> new PetitionOpened(p, "demo", "Т", a, 50, at, at)),
                new Told("petition-rejected", true, false,
                        (p, a, at) -> new PetitionRejected(p, "demo", "Т", a, null, "Чому", at)),
                new Told("petition-threshold-reached", true, true,
                        (p, a, at) -> new ThresholdReached(p, "demo", "Т", a, 50, at, at)),
                new Told("petition-threshold-lost", true, true, (p, a, at) -> new ThresholdLost(p, "demo", "Т", a, 50, at)),
                new Told("petition-answered", true, true, (p, a, at) -> new PetitionAnswered(p, "demo", "Т", a, at)),
                new Told("petition-closed", true, true, (p, a, at) -> new PetitionClosed(p, "demo", "Т", a, 50, 21, at)),
                new Told("petition-withdrawn", false, true, (p, a, at) -> new PetitionWithdrawn(p, "demo", "Т", a, null, at)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everybodyIsToldWhatConcernsThem(Told told) {
        var author = given.phone("uk");
        var follower = given.phone("uk").follow(petition);

        given.publish(told.fact().of(petition, given.personOf(author), given.clock().instant()));

        if (told.author()) {
            assertThat(awaitItems(author.owner(), 1).getFirst().path("kind").asText()).isEqualTo(told.kind());
        }
        if (told.follower()) {
            assertThat(awaitItems(follower.owner(), 1).getFirst().path("kind").asText()).isEqualTo(told.kind());
        }
        assertThat(author.owner().get("/v1/inbox").items()).hasSize(told.author() ? 1 : 0);
        assertThat(follower.owner().get("/v1/inbox").items()).hasSize(told.follower() ? 1 : 0);
    }

    @Test
    void aMessageIsReadInTheLanguageOfTheReader() {
        var olena = given.phone("uk").follow(petition).owner();
        given.publish(given.closed(petition));

        var ukrainian = awaitItems(olena, 1).getFirst();
        var english = olena.header("Accept-Language", "en").get("/v1/inbox").items().getFirst();

        assertThat(ukrainian.path("text").asText())
                .isEqualTo("«Велодоріжка вздовж Хрещатика»: зібрано 21 підпис з потрібних 50.");
        assertThat(english.path("text").asText())
                .isEqualTo("“Велодоріжка вздовж Хрещатика” got 21 signatures of the 50 it needed.");
        assertThat(english.path("reason").asText()).isEqualTo("You get this because you follow the petition.");
        assertThat(english.path("link").asText()).isEqualTo("viche://petitions/" + petition);
        assertThat(english.at("/about/id").asText()).isEqualTo(petition.toString());
        assertThat(english.path("readAt").isNull()).isTrue();
    }

    @Test
    void readingCountsOnceAndIsRemembered() {
        var olena = given.phone("uk").follow(petition).owner();
        given.publish(given.answered(petition));
        var item = awaitItems(olena, 1).getFirst();
        assertThat(olena.get("/v1/inbox").json().path("unread").asLong()).isEqualTo(1);

        var readAt = given.clock().instant();
        olena.put("/v1/inbox/" + item.path("id").asText() + "/read").assertStatus(204);
        given.later(Duration.ofSeconds(1));
        olena.put("/v1/inbox/" + item.path("id").asText() + "/read").assertStatus(204);

        var inbox = olena.get("/v1/inbox");
        assertThat(inbox.json().path("unread").asLong()).isZero();
        assertThat(inbox.items().getFirst().path("readAt").asText()).isEqualTo(readAt.toString());
    }

    @Test
    void nobodyReadsAnothersMessage() {
        var olena = given.phone("uk").follow(petition).owner();
        given.publish(given.answered(petition));
        var item = awaitItems(olena, 1).getFirst();

        given.citizen().put("/v1/inbox/" + item.path("id").asText() + "/read").assertProblem(404, "not-found");
        assertThat(olena.get("/v1/inbox").json().path("unread").asLong()).isEqualTo(1);
    }

    @Test
    void newestFirstPageByPage() {
        var olena = given.phone("uk").follow(petition).owner();
        given.publish(given.answered(petition));
        awaitItems(olena, 1);
        given.publish(given.closed(petition));
        awaitItems(olena, 2);

        var first = olena.get("/v1/inbox?limit=1");
        var second = olena.get("/v1/inbox?limit=1&cursor=" + first.text("/next"));

        assertThat(first.items().getFirst().path("kind").asText()).isEqualTo("petition-closed");
        assertThat(second.items().getFirst().path("kind").asText()).isEqualTo("petition-answered");
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void sinceAnEarlierAnswerOnlyWhatCameOrWasReadIsSent() {
        var olena = given.phone("uk").follow(petition).owner();
        given.publish(given.answered(petition));
        var item = awaitItems(olena, 1).getFirst();
        given.later(Duration.ofMinutes(10));
        var asOf = olena.get("/v1/inbox").text("/asOf");

        assertThat(olena.get("/v1/inbox?since=" + asOf).items()).isEmpty();

        olena.put("/v1/inbox/" + item.path("id").asText() + "/read").assertStatus(204);
        assertThat(olena.get("/v1/inbox?since=" + asOf).items()).hasSize(1);
    }

    private static List<JsonNode> awaitItems(Client owner, int count) {
        return await().until(() -> owner.get("/v1/inbox").items(), items -> items.size() == count);
    }
}
