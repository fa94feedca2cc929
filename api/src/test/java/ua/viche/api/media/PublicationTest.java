package ua.viche.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import ua.viche.api.media.photos.Area;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionWithdrawn;
import ua.viche.local.harness.Client;

class PublicationTest extends MediaTest {

    private static final byte[] FILE = Samples.jpeg(Samples.quarters(200, 100));

    private final UUID author = UUID.randomUUID();

    @Test
    void aPhotoIsPrivateUntilItsSubjectIsPublicAndModerationLetsItThrough() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);
        var report = attached(owner, photo);
        assertHidden(photo);

        open(report.id(), true);
        assertHidden(photo);
        submit(report);
        decide(photo, DecisionMade.Action.APPROVE);

        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get("/v1/media/" + photo).assertStatus(200));
        assertThat(bytes(app.anonymous().get("/v1/media/" + photo + "/image").assertStatus(302).header("Location"))).isNotEmpty();
        assertThat(app.anonymous().get("/v1/media/" + photo).json().has("verdict")).isFalse();
        var link = app.anonymous().get("/v1/media/" + photo).text("/image");
        clock.advance(Duration.ofSeconds(2));
        open(report.id(), false);
        assertHidden(photo);
        assertThat(fetch(link).statusCode()).isEqualTo(404);
        clock.advance(Duration.ofSeconds(2));
        assertThat(image(owner, photo)).isNotEmpty();
    }

    @Test
    void moderationIsToldOnceWithTheAddressOfThePhoto() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);
        var report = attached(owner, photo);

        submit(report);
        submit(report);

        var received = received(photo);
        assertThat(received.kind()).isEqualTo("photo");
        assertThat(received.text()).isEqualTo("/v1/media/" + photo + "/image");
        assertThat(received.author()).isEqualTo(author);
        assertThat(received.parent()).isEqualTo(report.id());
        var moderator = app.staff("moderator");
        assertThat(bytes(moderator.get(received.text()).assertStatus(302).header("Location"))).isNotEmpty();
        assertThat(neighbours.heard(SubmissionReceived.class, UUID.fromString(photo))).hasSize(1);
    }

    @Test
    void moderatorsSeeNothingThatWasNotHandedIn() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);
        attached(owner, photo);

        app.staff("moderator").get("/v1/media/" + photo + "/image").assertProblem(404, "not-found");
        app.citizen().get("/v1/media/" + photo + "/image").assertProblem(404, "not-found");
    }

    @Test
    void aRefusedPhotoIsSeenByItsOwnerAlone() {
        var owner = app.citizen();
        var photo = published(owner);
        var link = app.anonymous().get("/v1/media/" + photo).text("/image");

        clock.advance(Duration.ofSeconds(2));
        decide(photo, DecisionMade.Action.REJECT);

        await().atMost(PATIENCE).untilAsserted(() -> assertHidden(photo));
        assertThat(fetch(link).statusCode()).isEqualTo(404);
        assertThat(image(owner, photo)).isNotEmpty();
        assertThat(owner.get("/v1/media/" + photo).text("/verdict")).isEqualTo("hidden");
    }

    @Test
    void areasArePaintedOverAndOnlyModeratorsSeeWhatWasThere() throws Exception {
        var photo = published(app.citizen());
        var before = stored("photos/" + photo);

        assertThat(service.<Boolean>feature(session -> service.media().redact(session, UUID.fromString(photo),
                List.of(new Area(0, 0, 500, 500))))).isTrue();

        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get("/v1/media/" + photo).assertStatus(200));
        var shown = ImageIO.read(new ByteArrayInputStream(image(app.anonymous(), photo)));
        assertThat(new Color(shown.getRGB(50, 25)).getRed()).isLessThan(20);
        assertThat(new Color(shown.getRGB(150, 25)).getGreen()).isGreaterThan(200);
        var moderator = app.staff("moderator");
        var clean = ImageIO.read(new ByteArrayInputStream(
                bytes(moderator.get("/v1/media/" + photo + "/image?uncovered=true").assertStatus(302).header("Location"))));
        assertThat(new Color(clean.getRGB(50, 25)).getRed()).isGreaterThan(200);
        assertThat(sql("select act from audit_acts")).extracting(row -> row.get("act")).contains("view-uncovered-photo");
        app.anonymous().get("/v1/media/" + photo + "/image?uncovered=true").assertStatus(302);
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(stored("photos/" + photo)).hasSize(3).doesNotContain(before.getFirst()));
    }

    @Test
    void aDecisionOnTheReportPaintsOverItsPhotoAndUndoingItBringsAllBack() throws Exception {
        var photo = published(app.citizen());
        var report = (UUID) java.util.Objects.requireNonNull(
                sql("select subject from photo where id = '" + photo + "'").getFirst().get("subject"));
        var decision = UUID.randomUUID();

        neighbours.tell(new DecisionMade(decision, UUID.randomUUID(), "report", report, DecisionMade.Action.REDACT,
                "personal-data", null, clock.instant(), null,
                List.of(new DecisionMade.Area(UUID.fromString(photo), 500, 0, 500, 500)), null));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(green(photo)).isLessThan(20));
        neighbours.tell(new DecisionMade(UUID.randomUUID(), UUID.randomUUID(), "report", report, DecisionMade.Action.RESTORE,
                null, null, clock.instant(), null, null, decision));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(green(photo)).isGreaterThan(200));
    }

    private int green(String photo) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(image(app.anonymous(), photo)));
        return new Color(image.getRGB(150, 25)).getGreen();
    }

    @Test
    void aRefusalThatIsOverturnedPublishesThePhoto() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);
        var report = attached(owner, photo);
        submit(report);
        open(report.id(), true);
        var decision = decide(photo, DecisionMade.Action.REJECT);
        await().atMost(PATIENCE).until(() -> owner.get("/v1/media/" + photo).text("/verdict").equals("hidden"));

        neighbours.tell(new DecisionMade(UUID.randomUUID(), received(photo).submission(), "photo", UUID.fromString(photo),
                DecisionMade.Action.RESTORE, null, null, clock.instant(), null, null, decision));

        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get("/v1/media/" + photo).assertStatus(200));
    }

    @Test
    void aPhotoBelongsToOneSubjectOfItsOwner() {
        var owner = app.citizen();
        var photo = UUID.fromString(photo(owner, FILE));
        var strangers = UUID.fromString(photo(app.citizen(), FILE));
        var report = new Subject("report", UUID.randomUUID());
        var person = owner(photo);

        assertThat(attach(person, List.of(photo, strangers), report)).isEqualTo(new Attaching.NoSuchPhotos(List.of(strangers)));
        assertThat(attach(person, List.of(UUID.randomUUID()), report)).isInstanceOf(Attaching.NoSuchPhotos.class);
        assertThat(attach(person, List.of(photo), report)).isInstanceOf(Attaching.Attached.class);
        assertThat(attach(person, List.of(photo), report)).isInstanceOf(Attaching.Attached.class);
        assertThat(attach(person, List.of(photo), new Subject("report", UUID.randomUUID())))
                .isEqualTo(new Attaching.Taken(List.of(photo)));
    }

    @Test
    void photosKeepTheirOrder() {
        var owner = app.citizen();
        var first = UUID.fromString(photo(owner, FILE));
        var second = UUID.fromString(photo(owner, FILE));
        var report = new Subject("report", UUID.randomUUID());

        attach(owner(first), List.of(second, first), report);

        assertThat(service.<List<Photo>>feature(session -> service.media().of(session, report.id()))).extracting(Photo::id)
                .containsExactly(second, first);
    }

    @Test
    void whatWaitsForModerationIsTakenBackWithItsSubject() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);
        var report = attached(owner, photo);
        submit(report);
        received(photo);

        service.<Void>feature(session -> service.media().remove(session, report.id()));

        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(neighbours.heard(SubmissionWithdrawn.class, UUID.fromString(photo))).hasSize(1));
        owner.get("/v1/media/" + photo).assertProblem(404, "not-found");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stored("photos/" + photo)).isEmpty());
    }

    @Test
    void linksHoldForMinutesAndCannotBeMadeUp() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);
        var link = owner.get("/v1/media/" + photo).text("/image");

        assertThat(fetch(link).statusCode()).isEqualTo(200);
        assertThat(fetch(link.replaceAll("expires=\\d+", "expires=9999999999")).statusCode()).isEqualTo(404);
        assertThat(fetch(link.replaceAll("signature=.*", "signature=x")).statusCode()).isEqualTo(404);
        assertThat(fetch(link.replaceAll("\\?.*", "")).statusCode()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(11));
        assertThat(fetch(link).statusCode()).isEqualTo(410);
        assertThat(fetch(owner.get("/v1/media/" + photo).text("/image")).statusCode()).isEqualTo(200);
    }

    private String published(Client owner) {
        var photo = photo(owner, FILE);
        var report = attached(owner, photo);
        submit(report);
        open(report.id(), true);
        decide(photo, DecisionMade.Action.APPROVE);
        await().atMost(PATIENCE).untilAsserted(() -> app.anonymous().get("/v1/media/" + photo).assertStatus(200));
        return photo;
    }

    private Subject attached(Client owner, String photo) {
        var report = new Subject("report", UUID.randomUUID());
        assertThat(attach(owner(UUID.fromString(photo)), List.of(UUID.fromString(photo)), report))
                .isInstanceOf(Attaching.Attached.class);
        return report;
    }

    private Attaching attach(Owner owner, List<UUID> photos, Subject subject) {
        return service.feature(session -> service.media().attach(session, owner, photos, subject));
    }

    private void submit(Subject report) {
        service.<Void>feature(session -> service.media().submit(session, report,
                new Media.Handing("kyiv-police", null, author, "uk", clock.instant(), null, false)));
    }

    private void open(UUID report, boolean open) {
        service.<Void>feature(session -> service.media().open(session, report, open));
    }

    private SubmissionReceived received(String photo) {
        var id = UUID.fromString(photo);
        await().atMost(PATIENCE).until(() -> !neighbours.heard(SubmissionReceived.class, id).isEmpty());
        return neighbours.heard(SubmissionReceived.class, id).getFirst();
    }

    private UUID decide(String photo, DecisionMade.Action action) {
        var decision = UUID.randomUUID();
        neighbours.tell(new DecisionMade(decision, received(photo).submission(), "photo", UUID.fromString(photo), action, null,
                null, clock.instant()));
        return decision;
    }

    private void assertHidden(String photo) {
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");
        app.anonymous().get("/v1/media/" + photo + "/image").assertProblem(404, "not-found");
    }
}
