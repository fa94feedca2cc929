package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Console.One.class)
class PetitionsTest {

    private static final String PAGE = "/console/petitions/" + PetitionsStub.PETITION;
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    private final Console given;

    PetitionsTest(Console given) {
        this.given = given;
    }

    @BeforeEach
    void forget() {
        given.petitions().forget();
    }

    @Test
    void anOfficialSeesThePetitionsOfTheirBodyWithTheLegalClock() {
        var official = given.signedIn("official:demo");

        assertThat(official.get("/console").location()).isEqualTo("/console/petitions");
        var list = official.get("/console/petitions").assertStatus(200).html();
        var page = official.get(PAGE).assertStatus(200).html();

        assertThat(list).contains("Облаштувати пандус", "51 signatures of 50 needed", "Answer: ");
        assertThat(given.petitions().asked()).contains("GET /v1/petitions?limit=100&state=awaiting_answer&procedure=demo");
        assertThat(page).contains("Олена Коваль", "Terms of the law", "Publish the answer");
    }

    @Test
    void theAnswerIsTheOfficialsOwnAndIsPublishedOnceHoweverOftenItIsSent() {
        var official = given.signedIn("official:demo");
        var key = key(official.get(PAGE).html());

        official.submit(PAGE + "/answer", "answer", "Збудуємо.", "key", key).assertStatus(303);
        official.submit(PAGE + "/answer", "answer", "Збудуємо.", "key", key).assertStatus(303);

        assertThat(given.petitions().answers()).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.key()).isEqualTo(key);
            assertThat(sent.text()).isEqualTo("Збудуємо.");
            assertThat(sent.authorization()).startsWith("Bearer ey");
        });
    }

    @Test
    void whatWasWrittenStaysOnThePageWhileTheServiceIsAway() {
        var official = given.signedIn("official:demo");
        var key = key(official.get(PAGE).html());
        given.petitions().failing(503);

        var page = official.submit(PAGE + "/answer", "answer", "Збудуємо до вересня.", "key", key).assertStatus(503).html();

        assertThat(page).contains("Збудуємо до вересня.", "it will not be published twice");
        assertThat(key(page)).isEqualTo(key);
        assertThat(official.get("/console/petitions").assertStatus(503).html()).contains("Petitions are not available now",
                "Try again");
    }

    @Test
    void aRefusalIsShownInTheWordsOfTheService() {
        var official = given.signedIn("official:demo");
        given.petitions().failing(409);

        var page = official.submit(PAGE + "/answer", "answer", "Збудуємо.").assertStatus(409).html();

        assertThat(page).contains("Вже є відповідь. Петиція вже має відповідь.", "Збудуємо.");
    }

    @Test
    void anEmptyAnswerIsSentBack() {
        var official = given.signedIn("official:demo");

        assertThat(official.submit(PAGE + "/answer", "answer", "  ").assertStatus(422).html()).contains("Write an answer");
        assertThat(given.petitions().answers()).isEmpty();
    }

    @Test
    void petitionsAreForOfficialsAndTheQueueIsForModerators() {
        given.signedIn("moderator").get("/console/petitions").assertStatus(403);
        given.signedIn("moderator").get(PAGE).assertStatus(403);
        given.signedIn("official:demo").get("/console/queue").assertStatus(403);
        assertThat(given.petitions().asked()).isEmpty();
    }

    private static String key(String html) {
        var found = KEY.matcher(html);
        assertThat(found.find()).as("a key in the form").isTrue();
        return found.group(1);
    }
}
