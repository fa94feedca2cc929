package ua.viche.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.viche.local.harness.Client;

class LimitsTest extends MediaTest {

    private static final byte[] FILE = Samples.jpeg(Samples.quarters(60, 40));

    @Override
    Map<String, String> settings() {
        var settings = new TreeMap<>(super.settings());
        settings.putAll(Map.of("api.media.per-day", "3", "api.media.bytes-per-day", "100000", "api.media.orphans", "300ms",
                "api.media.tokens-per-hour", "2"));
        return settings;
    }

    @Test
    void nobodyUploadsMoreThanADaysShare() {
        var owner = app.citizen();
        for (var upload = 0; upload < 3; upload++) {
            begin(owner, 1_000);
        }

        assertThat(tus(owner).header("Upload-Length", "1000").post(UPLOADS).assertProblem(429, "upload-quota")
                .header("Retry-After")).isNotEmpty();
        tus(app.citizen()).header("Upload-Length", "100001").post(UPLOADS).assertProblem(429, "upload-quota");
        clock.advance(Duration.ofHours(25));
        begin(owner, 1_000);
    }

    @Test
    void whatIsNotFinishedInADayIsGone() {
        var owner = app.citizen();
        var upload = begin(owner, FILE.length);
        send(owner, upload, 0, java.util.Arrays.copyOf(FILE, 100)).assertStatus(204);

        clock.advance(Duration.ofHours(25));

        head(owner, upload).assertStatus(410);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stored("uploads/" + id(upload))).isEmpty());
    }

    @Test
    void aPhotoThatNobodyUsesIsForgotten() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);

        clock.advance(Duration.ofHours(49));

        await().atMost(PATIENCE).untilAsserted(() -> owner.get("/v1/media/" + photo).assertProblem(404, "not-found"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stored("photos/" + photo)).isEmpty());
    }

    @Test
    void anOwnerDropsWhatWasNotUsed() {
        var owner = app.citizen();
        var photo = photo(owner, FILE);

        app.citizen().delete("/v1/media/" + photo).assertProblem(404, "not-found");
        owner.delete("/v1/media/" + photo).assertStatus(204);

        owner.get("/v1/media/" + photo).assertProblem(404, "not-found");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stored("photos/" + photo)).isEmpty());
    }

    @Test
    void whatTheDatabaseDoesNotKnowIsDeletedAfterADay() throws Exception {
        var photo = photo(app.citizen(), FILE);
        service.<Attaching>feature(session -> service.media().attach(session, owner(UUID.fromString(photo)),
                List.of(UUID.fromString(photo)), new Subject("report", UUID.randomUUID())));
        var old = orphan("photos/" + UUID.randomUUID() + "/" + UUID.randomUUID() + ".jpg", Duration.ofDays(2));
        var piece = orphan("uploads/" + UUID.randomUUID() + "/000000000000-x", Duration.ofDays(2));
        var besides = orphan("photos/" + photo + "/" + UUID.randomUUID() + ".jpg", Duration.ofDays(2));
        var fresh = orphan("photos/" + UUID.randomUUID() + "/" + UUID.randomUUID() + ".jpg", Duration.ZERO);
        var foreign = orphan("backup/keep.txt", Duration.ofDays(2));
        stored("photos/" + photo).forEach(key -> age(Path.of(app.settings().get("api.media.folder")).resolve(key)));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(old).doesNotExist();
            assertThat(piece).doesNotExist();
            assertThat(besides).doesNotExist();
        });
        assertThat(fresh).exists();
        assertThat(foreign).exists();
        assertThat(stored("photos/" + photo)).hasSize(2);
    }

    private Path orphan(String key, Duration age) throws Exception {
        var file = Path.of(app.settings().get("api.media.folder")).resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[10]);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
        return file;
    }

    private void age(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void peopleWithoutANameUploadWithAToken() {
        var issued = app.anonymous().post("/v1/media/tokens").assertStatus(201);
        var token = issued.text("/token");
        assertThat(Instant.parse(issued.text("/expiresAt"))).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
        var anonymous = app.anonymous().header("Upload-Token", token);

        var photo = photo(anonymous, FILE);

        assertThat(image(anonymous, photo)).isNotEmpty();
        app.anonymous().get("/v1/media/" + photo).assertProblem(404, "not-found");
        head(app.anonymous().header("Upload-Token", "x" + token), UPLOADS + "/" + photo).assertStatus(401);
        var owner = service.media().anonymous(token).orElseThrow();
        assertThat(owner.anonymous()).isTrue();
        assertThat(service.<Attaching>feature(session -> service.media().attach(session, owner, List.of(UUID.fromString(photo)),
                new Subject("report", UUID.randomUUID())))).isInstanceOf(Attaching.Attached.class);
        assertThat(sql("select row_to_json(p) as p from photo p").toString() + sql("select row_to_json(u) as u from upload u"))
                .doesNotContain("127.0.0.1").doesNotContain(token);
        tooManyTokens();
        clock.advance(Duration.ofHours(25));
        head(anonymous, UPLOADS + "/" + photo).assertStatus(401);
    }

    private void tooManyTokens() {
        app.anonymous().post("/v1/media/tokens").assertStatus(201);
        app.anonymous().post("/v1/media/tokens").assertProblem(429, "too-many-requests");
    }

    @Test
    void whoIsSignedInIsNotAnonymous() {
        app.citizen().post("/v1/media/tokens").assertProblem(400, "malformed");
        Client both = app.citizen().header("Upload-Token", "anything");

        assertThat(tus(both).header("Upload-Length", "10").post(UPLOADS).assertProblem(400, "malformed")
                .text("/errors/0/pointer")).isEqualTo("header:Authorization");
    }
}
