package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.api.media.Samples;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.SubmissionReceived;

/// Photos that residents send with a report.
class ReportPhotosTest extends ReportsTesting {

    private static final byte[] PICTURE = Samples.talkative(Samples.quarters(200, 100), 1);

    @Test
    void itsAuthorAndTheOfficerSeeAPhotoAndEverybodyOnceModerationLetItPass() {
        var author = app.citizen();
        var photo = upload(author, PICTURE);
        var id = submit(author, with(noise(), "photos", List.of(photo)));

        assertThat(author.get("/v1/reports/" + id).json().at("/photos/0").asText()).isEqualTo(photo);
        assertThat(officer().get("/v1/officer/reports/" + id).json().at("/photos/0").asText()).isEqualTo(photo);
        assertThat(officer().get(image(id, photo)).assertStatus(302).header("Location")).contains("/v1/media/files/");
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");
        moderate(id, Action.APPROVE);
        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get("/v1/reports/" + id).assertStatus(200));
        assertThat(app.anonymous().get("/v1/reports/" + id).json().path("photos")).isEmpty();
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");

        decide("photo", photo, Action.APPROVE);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(app.anonymous().get("/v1/reports/" + id).json().path("photos")).hasSize(1));
        var published = app.anonymous().get("/v1/media/" + photo).assertStatus(200).text("/image");
        assertThat(app.anonymous().get(published).assertStatus(200).text()).contains("JFIF").doesNotContain(Samples.SECRET,
                "Exif");
        assertThat(neighbours.heard(SubmissionReceived.class, UUID.fromString(photo)).getFirst().parent())
                .isEqualTo(UUID.fromString(id));
        var hiding = decide("report", id, Action.HIDE, null, null);
        applied(id, hiding);
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");
        officer().get(image(id, photo)).assertStatus(302);
    }

    @Test
    void photosOfPrivateReportsAreForThoseResponsibleAlone() {
        var author = app.citizen();
        var photo = upload(author, PICTURE);
        var id = submit(author, with(with(noise(), "private", true), "photos", List.of(photo)));

        officer().get(image(id, photo)).assertStatus(302);
        app.staff("officer", "demo-2").get(image(id, photo)).assertProblem(404, "not-found");
        app.staff("moderator").get("/v1/media/" + photo + "/image").assertProblem(404, "not-found");
        app.citizen().get(image(id, photo)).assertProblem(403, "forbidden");
        assertThat(neighbours.heard(SubmissionReceived.class, UUID.fromString(photo))).isEmpty();
    }

    @Test
    void onlyOnesOwnPhotosThatAreOfNothingElseAreTaken() {
        var author = app.citizen();
        var photo = upload(author, PICTURE);

        isPointed(app.citizen().post("/v1/reports", with(noise(), "photos", List.of(photo))), 422, "/photos", "unknown-photo");
        isPointed(author.post("/v1/reports", with(noise(), "photos", List.of(UUID.randomUUID()))), 422, "/photos",
                "unknown-photo");
        submit(author, with(noise(), "photos", List.of(photo)));
        isPointed(author.post("/v1/reports", with(noise(), "photos", List.of(photo))), 422, "/photos", "unknown-photo");
    }

    @Test
    void photosGoWithTheReportWhenItsTimeIsOver() {
        var author = app.citizen();
        var photo = upload(author, PICTURE);
        var id = submit(author, with(noise(), "photos", List.of(photo)));
        officer().post("/v1/officer/reports/" + id + "/state", Map.of("state", "fixed", "text", "Зроблено")).assertStatus(200);

        clock.advance(Duration.ofDays(1100));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                sql("select 1 from photo where id = '" + photo + "' and removed_at is null")).isEmpty());
        officer().get(image(id, photo)).assertProblem(404, "not-found");
    }

    private static String image(String report, String photo) {
        return "/v1/officer/reports/" + report + "/photos/" + photo + "/image";
    }
}
