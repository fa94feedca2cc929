package ua.viche.api.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.ApiTest;
import ua.viche.contracts.events.PetitionClosed;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;

/// What may be done with a petition, by whom, and when.
class PetitionRulesTest extends ApiTest {

    @Test
    void aDraftIsSeenByItsAuthorOnly() {
        var author = app.citizen();
        var id = draft(author);

        author.get("/v1/petitions/" + id).assertStatus(200);
        app.anonymous().get("/v1/petitions/" + id).assertProblem(404, "not-found");
        app.citizen().post("/v1/petitions/" + id + "/submission").assertProblem(404, "not-found");
        assertThat(author.get("/v1/petitions?mine=true&state=draft").items()).hasSize(1);
    }

    @Test
    void aDraftIsEditedOnlyByWhoHasReadItsLatestVersion() {
        var author = app.citizen();
        var drafted = author.post("/v1/petitions", draftBody()).assertStatus(201);
        var path = "/v1/petitions/" + drafted.text("/id");
        var change = Map.of("title", "Більше кленів");

        author.patch(path, change).assertProblem(428, "precondition-required");
        var edited = author.ifMatch(drafted.etag()).patch(path, change).assertStatus(200);
        author.ifMatch(drafted.etag()).patch(path, change).assertProblem(412, "stale");

        assertThat(edited.text("/title")).isEqualTo("Більше кленів");
        assertThat(edited.text("/text")).isEqualTo(drafted.text("/text"));
        assertThat(edited.etag()).isNotEqualTo(drafted.etag());
    }

    @Test
    void aSubmittedPetitionIsNotEditedAnyMore() {
        var author = app.citizen();
        var id = draft(author);
        var submitted = author.post("/v1/petitions/" + id + "/submission").assertStatus(202);

        assertThat(submitted.text("/state")).isEqualTo("sponsoring");
        author.ifMatch(submitted.etag()).patch("/v1/petitions/" + id, Map.of("title", "Інше")).assertProblem(409,
                "petition-state");
        var again = author.post("/v1/petitions/" + id + "/submission").assertProblem(409, "petition-state");
        assertThat(again.text("/detail")).contains("пошук ініціаторів");
        assertThat(author.header("Accept-Language", "en").post("/v1/petitions/" + id + "/submission").text("/detail"))
                .contains("looking for sponsors");
    }

    @Test
    void nationalProceduresAskForNoSponsorsAndStartTheClockAtOnce() {
        var author = app.citizen();
        var id = author.post("/v1/petitions", Map.of("procedure", "ua-president", "title", "Про відзначення", "text", "Просимо."))
                .assertStatus(201).text("/id");

        var submitted = author.post("/v1/petitions/" + id + "/submission").assertStatus(202);

        assertThat(submitted.text("/state")).isEqualTo("in_moderation");
        assertThat(submitted.text("/clocks/0/duty")).isEqualTo("publication");
        await().until(() -> !neighbours.heard(SubmissionReceived.class, UUID.fromString(id)).isEmpty());
    }

    @Test
    void theSameKeyDraftsOnce() {
        var author = app.citizen();

        var answers = together(5, () -> author.idempotent("draft-1").post("/v1/petitions", draftBody()));

        assertThat(answers).extracting(answer -> answer.status()).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.text()).containsOnly(answers.getFirst().text());
        assertThat(author.get("/v1/petitions?mine=true").items()).hasSize(1);
        author.idempotent("draft-1").post("/v1/petitions", Map.of("procedure", "demo", "title", "Інша", "text", "Інша"))
                .assertProblem(422, "idempotency-key-reused");
    }

    @Test
    void anAuthorWithdrawsWhatWaitsForModeration() {
        var author = app.citizen();
        var id = submitted(author);

        app.citizen().post("/v1/petitions/" + id + "/withdrawal").assertProblem(404, "not-found");
        author.post("/v1/petitions/" + id + "/withdrawal", Map.of("reason", "Передумала")).assertStatus(200);

        assertThat(author.get("/v1/petitions/" + id).text("/state")).isEqualTo("withdrawn");
        await().until(() -> neighbours.heard(SubmissionWithdrawn.class, UUID.fromString(id)).size() == 1);
    }

    @Test
    void onlyAnOfficialOfThatBodyAnswersAndOnlyOnceItIsDue() {
        var id = open();
        var path = "/v1/petitions/" + id + "/answer";
        var answer = Map.of("text", "Так.");

        app.citizen().post(path, answer).assertProblem(403, "forbidden");
        app.staff("official", "ua-president").post(path, answer).assertProblem(403, "forbidden");
        app.staff("official", "demo").post(path, answer).assertProblem(409, "petition-state");
    }

    @Test
    void aPetitionClosesWhenItsTimeIsOver() {
        var author = app.citizen();
        var id = open(author);

        clock.advance(Duration.ofDays(32));

        sign(id, app.citizen()).assertProblem(409, "petition-not-open");
        awaitState(id, author, "closed");
        await().until(() -> neighbours.heard(PetitionClosed.class, UUID.fromString(id)).size() == 1);
    }

    @Test
    void listsShowPublishedPetitionsPageByPage() {
        var ids = List.of(open(), open(), open());

        var first = app.anonymous().get("/v1/petitions?procedure=demo&state=open&limit=2").assertStatus(200);
        var second = app.anonymous().get("/v1/petitions?procedure=demo&state=open&limit=2&cursor=" + first.text("/next"))
                .assertStatus(200);

        assertThat(first.items()).hasSize(2).noneMatch(item -> item.has("history"));
        assertThat(second.items()).isNotEmpty();
        assertThat(first.items().getFirst().path("id").asText()).isEqualTo(ids.getLast());
        assertThat(app.anonymous().get("/v1/petitions?q=Хрещатик&limit=100").items()).isNotEmpty();
        assertThat(app.anonymous().get("/v1/petitions?q=Ніщо-таке").items()).isEmpty();
        app.anonymous().get("/v1/petitions?state=draft").assertProblem(400, "malformed");
        app.anonymous().get("/v1/petitions?state=nonsense").assertProblem(400, "malformed");
        app.anonymous().get("/v1/petitions?limit=0").assertProblem(400, "malformed");
        app.anonymous().get("/v1/petitions?cursor=abc").assertProblem(400, "malformed");
    }
}
