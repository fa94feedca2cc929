package ua.viche.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import ua.viche.api.Neighbours;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.App;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;
import ua.viche.local.harness.TestClock;

/// Media on real engines, and people who upload.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MediaTest {

    static final String UPLOADS = "/v1/media/uploads";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final TestClock clock = TestClock.at("2026-11-23T10:00:00Z");
    final MediaService service = new MediaService();
    final Neighbours neighbours = new Neighbours();
    @SuppressWarnings("NullAway.Init")
    App app;

    @BeforeAll
    void start() {
        app = Stack.shared().app(List.of(service, neighbours), clock, settings());
    }

    Map<String, String> settings() {
        return Map.of("api.media.making", "200ms", "api.media.sweep", "200ms", "api.media.piece", "10000");
    }

    @AfterAll
    void stop() {
        app.close();
    }

    static Client tus(Client client) {
        return client.header("Tus-Resumable", "1.0.0");
    }

    /// Begins an upload.
    ///
    /// @return its address
    static String begin(Client owner, long length) {
        var begun = tus(owner).header("Upload-Length", Long.toString(length)).post(UPLOADS).assertStatus(201);
        return begun.header("Location");
    }

    static Answer send(Client owner, String upload, long offset, byte[] bytes) {
        return tus(owner).header("Upload-Offset", Long.toString(offset)).header("Content-Type", "application/offset+octet-stream")
                .send("PATCH", upload, bytes);
    }

    static Answer head(Client owner, String upload) {
        return tus(owner).send("HEAD", upload, null);
    }

    /// Uploads a file in one go.
    static Answer upload(Client owner, byte[] file) {
        return send(owner, begin(owner, file.length), 0, file);
    }

    /// Uploads a photo.
    ///
    /// @return its id
    static String photo(Client owner, byte[] file) {
        var upload = begin(owner, file.length);
        send(owner, upload, 0, file).assertStatus(204);
        return id(upload);
    }

    static String id(String upload) {
        return upload.substring(upload.lastIndexOf('/') + 1);
    }

    /// The bytes of a photo as its reader gets them.
    byte[] image(Client reader, String photo) {
        return bytes(reader.get("/v1/media/" + photo).assertStatus(200).text("/image"));
    }

    byte[] bytes(String link) {
        var answer = fetch(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        return answer.body();
    }

    HttpResponse<byte[]> fetch(String link) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(app.url()).resolve(link)).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Everything in the folder of the object store that is kept under a prefix.
    List<String> stored(String prefix) {
        var root = Path.of(app.settings().get("api.media.folder"));
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString())
                    .filter(key -> key.startsWith(prefix)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whose a photo is.
    Owner owner(UUID photo) {
        return Owner.person((UUID) Objects.requireNonNull(
                sql("select owner from photo where id = '" + photo + "'").getFirst().get("owner")));
    }

    List<Map<String, Object>> sql(String statement) {
        return app.sql("api", statement);
    }
}
