package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ua.viche.api.media.Samples;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Client;

/// Photos that people attach to contributions.
class ContributionPhotosTest extends ConsultationsTest {

    private static final byte[] PICTURE = Samples.talkative(Samples.quarters(200, 100), 1);

    @Test
    void everybodySeesAPhotoOnceItAndItsContributionWereLetThrough() {
        var path = announced();
        var author = app.citizen();
        var photo = upload(author, PICTURE);
        var id = attached(author, path, photo).assertStatus(201).text("/id");

        assertThat(shown(author, id)).containsExactly(photo);
        var submission = submitted(photo);
        assertThat(submission.parent()).isEqualTo(UUID.fromString(id));
        assertThat(submission.body()).isEqualTo(BODY);
        moderate(id, Action.APPROVE);
        assertThat(shown(app.anonymous(), id)).isEmpty();
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");

        applied(photo, decide("photo", photo, Action.APPROVE, null, null));

        assertThat(shown(app.anonymous(), id)).containsExactly(photo);
        assertThat(app.anonymous().get(path + "/contributions").json().at("/items/0/attachments/0").asText()).isEqualTo(photo);
        assertThat(app.anonymous().get(path + "/contributions.csv").text()).contains(photo);
        var link = app.anonymous().get("/v1/media/" + photo).assertStatus(200).text("/image");
        assertThat(app.anonymous().get(link).assertStatus(200).text()).contains("JFIF").doesNotContain(Samples.SECRET, "Exif");
    }

    @Test
    void aHiddenContributionTakesItsPhotosWithItAndARestoredOneBringsThemBack() {
        var path = announced();
        var author = app.citizen();
        var photo = upload(author, PICTURE);
        var id = attached(author, path, photo).assertStatus(201).text("/id");
        applied(photo, decide("photo", photo, Action.APPROVE, null, null));
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");
        moderate(id, Action.APPROVE);
        app.anonymous().get("/v1/media/" + photo).assertStatus(200);

        var hiding = decide("contribution", id, Action.HIDE, null, null);

        assertThat(applied(id, hiding).visible()).isFalse();
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");
        assertThat(shown(author, id)).containsExactly(photo);
        applied(id, decide("contribution", id, Action.RESTORE, null, hiding));
        app.anonymous().get("/v1/media/" + photo).assertStatus(200);
    }

    @Test
    void editorsOfTheBodySeeAPhotoWhateverModerationSays() {
        var author = app.citizen();
        var photo = upload(author, PICTURE);
        var id = attached(author, announced(), photo).assertStatus(201).text("/id");
        var image = "/v1/contributions/" + id + "/attachments/" + photo + "/image";

        assertThat(shown(editor(), id)).containsExactly(photo);
        var link = editor().get(image).assertStatus(302).header("Location");
        app.anonymous().get(link).assertStatus(200);
        editor().get(image.replace("/image", "/thumbnail")).assertStatus(302);
        editor().get(image.replace(photo, UUID.randomUUID().toString())).assertProblem(404, "not-found");
        app.staff("editor", "ua-police").get(image).assertProblem(404, "not-found");
        author.get(image).assertProblem(403, "forbidden");
        app.anonymous().get(image).assertProblem(401, "unauthenticated");
    }

    @Test
    void onlyOnesOwnPhotosThatAreOfNothingElseAreTaken() {
        var path = announced();
        var author = app.citizen();
        var photos = IntStream.range(0, 2).mapToObj(_ -> upload(author, PICTURE)).toList();
        var stranger = upload(app.citizen(), PICTURE);

        var refused = attached(author, path, photos.getFirst(), stranger).assertProblem(422, "invalid");
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsExactly("/attachments/1");
        assertThat(refused.json().path("errors").findValuesAsText("code")).containsExactly("unknown-file");
        attached(author, path, photos.getFirst(), photos.getFirst()).assertProblem(422, "invalid");
        var id = attached(author, path, photos.getLast(), photos.getFirst()).assertStatus(201).text("/id");

        assertThat(shown(author, id)).containsExactly(photos.getLast(), photos.getFirst());
        attached(author, path, photos.getFirst()).assertProblem(422, "invalid");
        author.delete("/v1/media/" + photos.getFirst()).assertProblem(404, "not-found");
        assertThat(app.anonymous().get(path).json().at("/contributions/total").asInt()).isEqualTo(1);
    }

    private Answer attached(Client author, String path, String... photos) {
        return contribute(author, path, Map.of("attachments", List.of(photos)));
    }

    private SubmissionReceived submitted(String photo) {
        var id = UUID.fromString(photo);
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, id).isEmpty());
        return neighbours.heard(SubmissionReceived.class, id).getFirst();
    }

    private static List<String> shown(Client reader, String contribution) {
        var photos = reader.get("/v1/contributions/" + contribution).assertStatus(200).json().path("attachments");
        return java.util.stream.StreamSupport.stream(photos.spliterator(), false).map(photo -> photo.asText()).toList();
    }
}
