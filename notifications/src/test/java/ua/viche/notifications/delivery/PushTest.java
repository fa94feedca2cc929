package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.notifications.Notifications;
import ua.viche.notifications.OneNotifications;
import ua.viche.notifications.Phone;

@ExtendWith(OneNotifications.class)
class PushTest {

    private final Notifications given;
    private final UUID petition = UUID.randomUUID();

    PushTest(Notifications given) {
        this.given = given;
    }

    @Test
    void aFollowerHearsOfTheAnswerInTheLanguageOfTheDevice() {
        var ukrainian = given.phone("uk").follow(petition);
        var english = given.phone("en-GB").follow(petition);
        var french = given.phone("fr").follow(petition);

        given.publish(given.answered(petition));

        assertThat(push(ukrainian).at("/notification/title").asText()).isEqualTo("Є відповідь на петицію");
        assertThat(push(ukrainian).at("/notification/body").asText())
                .isEqualTo("«Велодоріжка вздовж Хрещатика»: відповідь оприлюднено.");
        assertThat(push(english).at("/notification/title").asText()).isEqualTo("The petition is answered");
        assertThat(push(french).at("/notification/title").asText()).isEqualTo("Є відповідь на петицію");
    }

    @Test
    void aPushLeadsToThePetitionSaysWhyItCameAndNamesTheMessageInTheInbox() {
        var phone = given.phone("uk").follow(petition);

        given.publish(given.answered(petition));

        var push = push(phone);
        var item = phone.owner().get("/v1/inbox").items().getFirst();
        assertThat(push.at("/data/v").asText()).isEqualTo("1");
        assertThat(push.at("/data/kind").asText()).isEqualTo("petition-answered");
        assertThat(push.at("/data/message").asText()).isEqualTo(item.path("id").asText());
        assertThat(push.at("/data/link").asText()).isEqualTo("viche://petitions/" + petition);
        assertThat(push.at("/data/reason").asText()).isEqualTo("Ви отримали це, бо стежите за петицією.");
        assertThat(push.at("/data").properties()).allMatch(value -> value.getValue().isTextual());
        assertThat(push.at("/android/priority").asText()).isEqualTo("high");
        assertThat(push.toString()).doesNotContain("traceparent");
    }

    @Test
    void theSameEventTwiceIsOnePush() {
        var phone = given.phone("uk").follow(petition);
        var event = given.answered(petition);
        var id = UUID.randomUUID().toString();

        given.publish(event, id, null);
        given.publish(event, id, null);
        given.publish(given.closed(petition));

        await().until(() -> kinds(phone).contains("petition-closed"));
        assertThat(kinds(phone)).containsExactlyInAnyOrder("petition-answered", "petition-closed");
        assertThat(phone.owner().get("/v1/inbox").items()).hasSize(2);
    }

    @Test
    void anAuthorWhoFollowsGetsOneMessageAsTheAuthor() {
        var author = given.phone("uk").follow(petition);
        var follower = given.phone("uk").follow(petition);

        given.publish(given.answered(petition, given.personOf(author)));

        push(follower);
        assertThat(author.pushes()).singleElement().satisfies(push -> assertThat(push.at("/data/reason").asText())
                .isEqualTo("Ви отримали це, бо ви — автор петиції."));
        assertThat(author.owner().get("/v1/inbox").items()).hasSize(1);
    }

    @Test
    void everyPhoneOfAPersonGetsIt() {
        var phone = given.phone("uk").follow(petition);
        var tablet = Phone.of(phone.owner(), "en");

        given.publish(given.answered(petition));

        push(phone);
        push(tablet);
        assertThat(phone.owner().get("/v1/inbox").items()).hasSize(1);
    }

    @Test
    void anAudienceOfSeveralPagesHearsOfItOnceEach() {
        var phones = IntStream.range(0, 8).mapToObj(_ -> given.phone("uk").follow(petition)).toList();

        given.publish(given.answered(petition));
        phones.forEach(this::push);
        given.publish(given.closed(petition));

        phones.forEach(phone -> await().until(() -> kinds(phone).contains("petition-closed")));
        assertThat(phones).allSatisfy(phone -> assertThat(phone.pushes()).hasSize(2));
    }

    @Test
    void whoUnfollowedHearsNothing() {
        var phone = given.phone("uk").follow(petition);
        var other = given.phone("uk").follow(petition);
        phone.owner().delete("/v1/follows/petitions/" + petition).assertStatus(204);

        given.publish(given.answered(petition));

        push(other);
        assertThat(phone.pushes()).isEmpty();
        assertThat(phone.owner().get("/v1/inbox").items()).isEmpty();
    }

    @Test
    void aPhoneThatComesLaterFindsTheMessageInTheInboxOnly() {
        var phone = given.phone("uk").follow(petition);
        given.publish(given.answered(petition));
        push(phone);

        var later = Phone.of(phone.owner(), "uk");
        given.publish(given.closed(petition));

        await().until(() -> !later.pushes().isEmpty());
        assertThat(kinds(later)).containsExactly("petition-closed");
        assertThat(later.owner().get("/v1/inbox").items()).hasSize(2);
    }

    @Test
    void aTitleOfAnyLengthFitsIntoAPush() {
        var phone = given.phone("uk").follow(petition);

        given.publish(new PetitionAnswered(petition, "demo", "🏛️Ї".repeat(2_000), UUID.randomUUID(), given.clock().instant()));

        assertThat(push(phone).at("/notification/body").asText()).startsWith("«🏛️Ї").contains("…");
    }

    private JsonNode push(Phone phone) {
        return await().until(phone::pushes, pushes -> !pushes.isEmpty()).getFirst();
    }

    private static List<String> kinds(Phone phone) {
        return phone.pushes().stream().map(push -> push.at("/data/kind").asText()).toList();
    }
}
