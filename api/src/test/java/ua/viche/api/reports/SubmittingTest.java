package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.SubmissionReceived;

class SubmittingTest extends ReportsTesting {

    @Test
    void aReportGoesToTheOfficerOfItsDistrictWithAClock() {
        var author = app.citizen();

        var answer = author.post("/v1/reports", noise()).assertStatus(201);

        assertThat(answer.text("/state")).isEqualTo("confirmed");
        assertThat(answer.text("/responsible/kind")).isEqualTo("district");
        assertThat(answer.text("/responsible/code")).isEqualTo("demo-1");
        assertThat(answer.text("/due/dueAt")).isEqualTo("2026-11-30T22:00:00Z");
        assertThat(answer.json().at("/place/lat").asDouble()).isEqualTo(50.4301);
        assertThat(answer.json().at("/owed").asBoolean()).isTrue();
        var again = author.get("/v1/reports/" + answer.text("/id")).assertStatus(200);
        assertThat(again.text("/text")).isEqualTo("Щоночі грає музика");
        assertThat(again.text("/answers/when")).isEqualTo("night");
        assertThat(again.text("/thread/0/kind")).isEqualTo("received");
        assertThat(author.get("/v1/reports?mine=true").items()).hasSize(1);
    }

    @Test
    void theEmergencyGuardSpeaksBeforeAndAfterAndNeverPretends() {
        var author = app.citizen();

        assertThat(app.anonymous().get("/v1/report-categories/noise").text("/emergency/numbers/0")).isEqualTo("112");
        assertThat(author.post("/v1/reports", noise()).text("/emergency/text")).contains("102");
        var refused = author.post("/v1/reports", with(noise(), "emergency", true)).assertProblem(422, "emergency");
        assertThat(refused.json().at("/numbers")).hasSize(2);
        assertThat(refused.text("/detail")).contains("112");
        assertThat(author.get("/v1/reports?mine=true").items()).hasSize(1);
    }

    @Test
    void nothingIsPublicBeforeModerationAndOnlyThePublicTextGoesThere() {
        var author = app.citizen();
        var id = submit(author, with(noise(), "address", "вул. Таємна, 5"));

        app.anonymous().get("/v1/reports/" + id).assertProblem(404, "not-found");
        moderate(id, DecisionMade.Action.APPROVE);

        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get("/v1/reports/" + id).assertStatus(200));
        var publicly = app.anonymous().get("/v1/reports/" + id).assertStatus(200);
        assertThat(publicly.text()).doesNotContain("50.4301").doesNotContain("Таємна").doesNotContain("\"author\"")
                .doesNotContain("submittedAt").doesNotContain("\"answers\"");
        assertThat(publicly.text("/day")).isEqualTo("2026-11-23");
        var told = neighbours.heard(SubmissionReceived.class, UUID.fromString(id)).getFirst();
        assertThat(told.kind()).isEqualTo("report");
        assertThat(told.text()).isEqualTo("Щоночі грає музика");
    }

    @Test
    void privateReportsNeverAppearAnywherePublic() {
        var author = app.citizen();
        var wished = submit(author, with(noise(), "private", true));
        var crime = submit(author, with(body("drug-dealing", "Бачу закладки", Map.of("seen", "drop")), "kind", "problem"));
        var other = published(app.citizen(), noise());

        assertThat(app.anonymous().get("/v1/reports?limit=100").items()).extracting(item -> item.path("id").asText())
                .contains(other).doesNotContain(wished, crime);
        for (var id : List.of(wished, crime)) {
            app.anonymous().get("/v1/reports/" + id).assertProblem(404, "not-found");
            app.citizen().get("/v1/reports/" + id).assertProblem(404, "not-found");
            assertThat(neighbours.heard(SubmissionReceived.class, UUID.fromString(id))).isEmpty();
            assertThat(author.get("/v1/reports/" + id).text("/shown/publication")).isEqualTo("never");
        }
    }

    @Test
    void aRejectedReportIsWorkedOnAllTheSame() {
        var author = app.citizen();
        var id = submit(author, noise());

        moderate(id, DecisionMade.Action.REJECT);

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(author.get("/v1/reports/" + id).text("/shown/publication")).isEqualTo("refused"));
        assertThat(state(author, id)).isEqualTo("confirmed");
        app.anonymous().get("/v1/reports/" + id).assertProblem(404, "not-found");
    }

    @Test
    void namesAreHiddenUnlessTheirOwnersWishOtherwise() {
        var hidden = published(app.citizen(), noise());
        var shown = published(app.citizen(), with(noise(), "showName", true));

        assertThat(app.anonymous().get("/v1/reports/" + hidden).json().has("author")).isFalse();
        assertThat(app.anonymous().get("/v1/reports/" + shown).text("/author")).isNotBlank();
    }

    @Test
    void theExactPlaceAndTheTextLieEncrypted() {
        var id = submit(app.citizen(), with(noise(), "private", true));

        var row = sql("select *, encode(location, 'escape') as where_, encode(content, 'escape') as what from report where id = '"
                + id + "'").getFirst().toString();

        assertThat(row).doesNotContain("50.4301").doesNotContain("музика").doesNotContain("night");
        assertThat(row).contains("0.10086.4061");
    }

    @Test
    void thePreviewSaysWhatEverybodyWouldSeeAndStoresNothing() {
        var author = app.citizen();

        var preview = author.post("/v1/reports/preview", noise()).assertStatus(200);

        assertThat(preview.text("/shown/text")).isEqualTo("Щоночі грає музика");
        assertThat(preview.json().at("/shown/name").asBoolean()).isFalse();
        assertThat(author.get("/v1/reports?mine=true").items()).isEmpty();
        var crime = author.post("/v1/reports/preview",
                with(body("drug-dealing", "Бачу закладки", Map.of("seen", "drop")), "kind", "problem")).assertStatus(200);
        assertThat(crime.text("/shown/publication")).isEqualTo("never");
    }

    @Test
    void theSamePhoneMaySendTheSameReportTwice() {
        var author = app.citizen().idempotent("one-and-the-same");

        var first = author.post("/v1/reports", noise()).assertStatus(201);
        var second = author.post("/v1/reports", noise()).assertStatus(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(author.get("/v1/reports?mine=true").items()).hasSize(1);
    }

    @Test
    void anAuthorTakesAReportBackOnce() {
        var author = app.citizen();
        var id = submit(author, noise());

        author.post("/v1/reports/" + id + "/messages", Map.of("text", "Уже тихо")).assertStatus(201);
        app.citizen().post("/v1/reports/" + id + "/cancellation").assertProblem(404, "not-found");
        author.post("/v1/reports/" + id + "/cancellation").assertStatus(200);
        author.post("/v1/reports/" + id + "/cancellation").assertProblem(409, "report-state");

        assertThat(state(author, id)).isEqualTo("cancelled");
    }
}
