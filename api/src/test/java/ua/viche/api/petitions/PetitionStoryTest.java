package ua.viche.api.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.ThresholdReached;

/// A petition from its draft to its answer, and the ways in which it may end earlier.
class PetitionStoryTest extends ApiTest {

    @Test
    void aPetitionGoesFromADraftToItsAnswer() {
        var author = app.citizen();
        var id = open(author);

        for (var signer = 0; signer < 45; signer++) {
            sign(id, app.citizen()).assertStatus(201);
        }
        assertThat(author.get("/v1/petitions/" + id).text("/state")).isEqualTo("awaiting_answer");
        app.staff("official", "demo").post("/v1/petitions/" + id + "/answer", Map.of("text", "Висадимо навесні."))
                .assertStatus(201);

        var petition = app.anonymous().get("/v1/petitions/" + id).assertStatus(200).json();
        assertThat(petition.at("/state").asText()).isEqualTo("answered");
        assertThat(petition.at("/answer/text").asText()).isEqualTo("Висадимо навесні.");
        awaitCount(id, 50);
        await().until(() -> app.anonymous().get("/v1/petitions/" + id).json().at("/count/count").asInt() == 50);
        assertThat(petition.at("/history").findValuesAsText("to")).isEqualTo(
                List.of("draft", "sponsoring", "in_moderation", "open", "awaiting_answer", "answered"));
        sign(id, app.citizen()).assertProblem(409, "petition-not-open");
        var key = UUID.fromString(id);
        await().untilAsserted(() -> {
            assertThat(neighbours.heard(PetitionOpened.class, key)).hasSize(1);
            assertThat(neighbours.heard(ThresholdReached.class, key)).hasSize(1);
            assertThat(neighbours.heard(PetitionAnswered.class, key)).hasSize(1);
        });
    }

    @Test
    void aRejectedPetitionSaysWhyToItsAuthorOnly() {
        var author = app.citizen();
        var id = submitted(author);

        decide(id, DecisionMade.Action.REJECT, "duplicate", "Така петиція вже є.");
        awaitState(id, author, "rejected");

        assertThat(author.get("/v1/petitions/" + id).text("/rejection/explanation")).isEqualTo("Така петиція вже є.");
        app.anonymous().get("/v1/petitions/" + id).assertProblem(404, "not-found");
    }
}
