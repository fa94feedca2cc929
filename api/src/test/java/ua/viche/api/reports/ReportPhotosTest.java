package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Client;

/// Photos that residents send with a report.
class ReportPhotosTest extends ReportsTesting {

    private static final byte[] PICTURE = picture();

    @Test
    void itsAuthorAndTheOfficerSeeAPhotoAndEverybodyOnceModerationLetItPass() {
        var author = app.citizen();
        var photo = upload(author);
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
        app.anonymous().get("/v1/media/" + photo).assertStatus(200);
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
        var photo = upload(author);
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
        var photo = upload(author);

        isPointed(app.citizen().post("/v1/reports", with(noise(), "photos", List.of(photo))), 422, "/photos", "unknown-photo");
        isPointed(author.post("/v1/reports", with(noise(), "photos", List.of(UUID.randomUUID()))), 422, "/photos",
                "unknown-photo");
        submit(author, with(noise(), "photos", List.of(photo)));
        isPointed(author.post("/v1/reports", with(noise(), "photos", List.of(photo))), 422, "/photos", "unknown-photo");
    }

    @Test
    void photosGoWithTheReportWhenItsTimeIsOver() {
        var author = app.citizen();
        var photo = upload(author);
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

    private static String upload(Client owner) {
        var tus = owner.header("Tus-Resumable", "1.0.0");
        var upload = tus.header("Upload-Length", String.valueOf(PICTURE.length)).post("/v1/media/uploads").assertStatus(201)
                .header("Location");
        tus.header("Upload-Offset", "0").header("Content-Type", "application/offset+octet-stream").send("PATCH", upload, PICTURE)
                .assertStatus(204);
        return upload.substring(upload.lastIndexOf('/') + 1);
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
