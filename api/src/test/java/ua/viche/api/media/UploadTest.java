package ua.viche.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.Stack;
import ua.viche.local.identity.TokenRequest;

class UploadTest extends MediaTest {

    private static final byte[] PHOTO = Samples.jpeg(Samples.noise(200, 150));

    @Test
    void anUploadThatStoppedGoesOnOnAnotherReplica() {
        var person = TokenRequest.citizen(Stack.shared().somebodyNew());
        var owner = app.as(person);
        var upload = begin(owner, PHOTO.length);
        var half = PHOTO.length / 2;
        send(owner, upload, 0, Arrays.copyOf(PHOTO, half)).assertStatus(204);

        var other = Stack.shared().replica(app, List.of(new MediaService()), clock);
        try {
            var there = other.as(person);
            assertThat(head(there, upload).assertStatus(200).header("Upload-Offset")).isEqualTo(Integer.toString(half));
            send(there, upload, half, Arrays.copyOfRange(PHOTO, half, PHOTO.length)).assertStatus(204);
        } finally {
            other.stop();
        }

        assertThat(head(owner, upload).header("Upload-Offset")).isEqualTo(Integer.toString(PHOTO.length));
        assertThat(owner.get("/v1/media/" + id(upload)).assertStatus(200).json().path("width").asInt()).isEqualTo(200);
    }

    @Test
    void whatArrivedBeforeTheConnectionBrokeOffIsKept() throws IOException {
        var person = TokenRequest.citizen(Stack.shared().somebodyNew());
        var owner = app.as(person);
        var upload = begin(owner, PHOTO.length);

        var address = URI.create(app.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(("PATCH " + upload + " HTTP/1.1\r\nHost: viche\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                    + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + PHOTO.length
                    + "\r\nAuthorization: Bearer " + Stack.shared().token(person, clock) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(PHOTO, 0, 15_000);
            out.flush();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(head(owner, upload).header("Upload-Offset")).isEqualTo("15000"));
        send(owner, upload, 15_000, Arrays.copyOfRange(PHOTO, 15_000, PHOTO.length)).assertStatus(204);
        owner.get("/v1/media/" + id(upload)).assertStatus(200);
    }

    @Test
    void theSameFileTwiceIsTheSameUploadAndTheSamePhoto() throws Exception {
        var owner = app.citizen();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PHOTO));
        var announcing = tus(owner).header("Upload-Length", Integer.toString(PHOTO.length)).header("Upload-Metadata",
                "filename " + base64("ІМГ_1.jpg") + ",sha256 " + base64(hash));

        var first = announcing.post(UPLOADS).assertStatus(201).header("Location");
        assertThat(announcing.post(UPLOADS).assertStatus(201).header("Location")).isEqualTo(first);
        assertThat(head(owner, first).header("Upload-Metadata")).contains("sha256 ");
        send(owner, first, 0, PHOTO).assertStatus(204);
        var again = announcing.post(UPLOADS).assertStatus(201);
        assertThat(again.header("Location")).isEqualTo(first);
        assertThat(again.header("Upload-Offset")).isEqualTo(Integer.toString(PHOTO.length));

        assertThat(image(owner, photo(owner, PHOTO))).isEqualTo(image(owner, id(first)));
        assertThat(sql("select metadata from upload where id = '" + id(first) + "'").getFirst()).containsEntry("metadata", null);
    }

    @Test
    void theSameKeyBeginsOneUpload() {
        var owner = tus(app.citizen()).idempotent("the-photo-of-the-pit").header("Upload-Length", "1000");

        assertThat(owner.post(UPLOADS).assertStatus(201).header("Location"))
                .isEqualTo(owner.post(UPLOADS).assertStatus(201).header("Location"));
    }

    @Test
    void bytesThatDoNotMatchTheirChecksumAreNotKept() throws Exception {
        var owner = app.citizen();
        var upload = begin(owner, PHOTO.length);
        var sending = owner.header("Upload-Checksum", "sha1 " + Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(PHOTO)));
        var changed = PHOTO.clone();
        changed[100]++;

        send(sending, upload, 0, changed).assertProblem(460, "upload-checksum");
        assertThat(head(owner, upload).header("Upload-Offset")).isEqualTo("0");
        send(sending, upload, 0, PHOTO).assertStatus(204);
        send(owner.header("Upload-Checksum", "md5 AAAA"), upload, PHOTO.length, new byte[0]).assertProblem(400, "malformed");
    }

    @Test
    void aFileThatIsNotTheAnnouncedOneIsRefused() {
        var owner = app.citizen();
        var upload = tus(owner).header("Upload-Length", Integer.toString(PHOTO.length))
                .header("Upload-Metadata", "sha256 " + base64("0".repeat(64))).post(UPLOADS).assertStatus(201).header("Location");

        assertThat(send(owner, upload, 0, PHOTO).assertProblem(422, "photo-refused").text("/errors/0/code"))
                .isEqualTo("photo-checksum");
    }

    @Test
    void twoConnectionsAtOnceAppendOnce() throws Exception {
        var owner = app.citizen();
        var upload = begin(owner, PHOTO.length);
        owner.get("/v1/media/" + id(upload));

        List<Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(threads.submit(() -> send(owner, upload, 0, PHOTO)),
                    threads.submit(() -> send(owner, upload, 0, PHOTO)));
            answers = List.of(both.get(0).get(), both.get(1).get());
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(204).contains(409);
        owner.get("/v1/media/" + id(upload)).assertStatus(200);
    }

    @Test
    void whoGoesOnAtTheWrongPlaceIsToldTheRightOne() {
        var owner = app.citizen();
        var upload = begin(owner, PHOTO.length);
        send(owner, upload, 0, Arrays.copyOf(PHOTO, 1_000)).assertStatus(204);

        assertThat(send(owner, upload, 500, PHOTO).assertProblem(409, "upload-offset").header("Upload-Offset"))
                .isEqualTo("1000");
    }

    @Test
    void anUploadOfAHundredMegabytesIsRefusedBeforeItIsSent() {
        var owner = app.citizen();

        var answer = tus(owner).header("Upload-Length", "100000000").post(UPLOADS).assertProblem(413, "too-large");

        assertThat(answer.header("Tus-Max-Size")).isEqualTo("20000000");
        assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
    }

    @Test
    void moreThanWasAnnouncedIsRefused() {
        var owner = app.citizen();
        var upload = begin(owner, 1_000);

        send(owner, upload, 0, PHOTO).assertProblem(413, "too-large");
        assertThat(head(owner, upload).header("Upload-Offset")).isEqualTo("0");
    }

    @Test
    void anotherVersionOfTheProtocolIsRefused() {
        var answer = app.citizen().header("Tus-Resumable", "0.2.1").header("Upload-Length", "10").post(UPLOADS)
                .assertProblem(412, "tus-version");

        assertThat(answer.header("Tus-Version")).isEqualTo("1.0.0");
    }

    @Test
    void theServerTellsWhatItCan() {
        var answer = app.anonymous().send("OPTIONS", UPLOADS, null).assertStatus(204);

        assertThat(answer.header("Tus-Extension")).isEqualTo("creation,checksum,termination,expiration");
        assertThat(answer.header("Tus-Checksum-Algorithm")).isEqualTo("sha1,sha256");
        assertThat(answer.header("Tus-Max-Size")).isEqualTo("20000000");
    }

    @Test
    void headersThatMakeNoSenseAreNamed() {
        var owner = tus(app.citizen());

        owner.post(UPLOADS).assertProblem(400, "malformed");
        owner.header("Upload-Length", "0").post(UPLOADS).assertProblem(400, "malformed");
        owner.header("Upload-Length", "-5").post(UPLOADS).assertProblem(400, "malformed");
        owner.header("Upload-Defer-Length", "1").post(UPLOADS).assertProblem(400, "malformed");
        assertThat(owner.header("Upload-Length", "5").header("Upload-Metadata", "filename ***").post(UPLOADS)
                .assertProblem(400, "malformed").text("/errors/0/pointer")).isEqualTo("header:Upload-Metadata");
        var upload = begin(app.citizen(), 10);
        owner.header("Upload-Offset", "0").header("Content-Type", "image/jpeg").send("PATCH", upload, "x")
                .assertProblem(415, "upload-media-type");
    }

    @Test
    void nobodyElseSeesAnUpload() {
        var upload = begin(app.citizen(), 1_000);
        var stranger = app.citizen();

        head(stranger, upload).assertStatus(404);
        send(stranger, upload, 0, new byte[10]).assertProblem(404, "not-found");
        tus(stranger).delete(upload).assertProblem(404, "not-found");
        head(app.anonymous(), upload).assertStatus(401);
    }

    @Test
    void whatIsGivenUpIsGone() {
        var owner = app.citizen();
        var upload = begin(owner, PHOTO.length);
        send(owner, upload, 0, Arrays.copyOf(PHOTO, 12_000)).assertStatus(204);
        assertThat(stored("uploads/" + id(upload))).hasSize(2);

        tus(owner).idempotent("give-it-up").delete(upload).assertStatus(204);
        tus(owner).idempotent("give-it-up").delete(upload).assertStatus(204);

        head(owner, upload).assertStatus(410);
        send(owner, upload, 12_000, new byte[10]).assertProblem(410, "upload-gone");
        assertThat(stored("uploads/" + id(upload))).isEmpty();
    }

    @Test
    void thePublicClientOfTheProtocolIsUnderstood() throws Exception {
        var person = TokenRequest.citizen(Stack.shared().somebodyNew());
        var client = new io.tus.java.client.TusClient();
        client.setUploadCreationURL(URI.create(app.url() + UPLOADS).toURL());
        client.setHeaders(Map.of("Authorization", "Bearer " + Stack.shared().token(person, clock)));
        client.enableResuming(new io.tus.java.client.TusURLMemoryStore());
        var upload = new io.tus.java.client.TusUpload();
        upload.setInputStream(new ByteArrayInputStream(PHOTO));
        upload.setSize(PHOTO.length);
        upload.setFingerprint("the photo");
        upload.setMetadata(Map.of("filename", "a.jpg"));

        var uploader = client.resumeOrCreateUpload(upload);
        uploader.setChunkSize(4_000);
        uploader.setRequestPayloadSize(12_000);
        uploader.uploadChunk();
        uploader.finish(false);
        upload.setInputStream(new ByteArrayInputStream(PHOTO));
        var again = client.resumeOrCreateUpload(upload);
        assertThat(again.getOffset()).isEqualTo(4_000);
        while (again.uploadChunk() > -1) {
            // the next one
        }
        again.finish();

        app.as(person).get("/v1/media/" + id(again.getUploadURL().getPath())).assertStatus(200);
    }

    @Test
    void aPhotoThatCouldNotBeMadeAtOnceIsMadeLater() {
        var owner = app.citizen();
        var upload = begin(owner, PHOTO.length);
        sql("""
                create function refuse_photos() returns trigger language plpgsql as $$
                begin raise exception 'away' using errcode = '57P01'; end $$
                """);
        sql("create trigger refuse before insert on photo for each row when (new.id = '" + id(upload)
                + "') execute function refuse_photos()");

        send(owner, upload, 0, PHOTO).assertProblem(503, "unavailable");
        assertThat(head(owner, upload).header("Upload-Offset")).isEqualTo(Integer.toString(PHOTO.length));
        sql("drop trigger refuse on photo");
        clock.advance(Duration.ofMinutes(3));

        await().atMost(PATIENCE).untilAsserted(() -> owner.get("/v1/media/" + id(upload)).assertStatus(200));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stored("uploads/" + id(upload))).isEmpty());
    }

    @Test
    void theOriginalIsDeletedOnceThePhotoIsStored() {
        var photo = photo(app.citizen(), PHOTO);

        assertThat(stored("uploads/" + photo)).isEmpty();
        assertThat(stored("photos/" + photo)).hasSize(2);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
