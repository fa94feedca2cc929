package ua.viche.api.media.uploads;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import ua.viche.api.media.MediaConfig;
import ua.viche.api.media.Uploader;
import ua.viche.api.media.photos.Refusal;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.LongBody;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;

/// `/v1/media/uploads`: resumable uploads by the tus protocol 1.0.
final class UploadRoutes implements HttpService, LongBody {

    static final String PATH = "/v1/media/uploads";

    private static final Problem OTHER_OFFSET = new Problem(409, "upload-offset");
    private static final Problem GONE = new Problem(410, "upload-gone");
    private static final Problem QUOTA = new Problem(429, "upload-quota");
    private static final Problem PIECES = new Problem(422, "upload-pieces");
    private static final Problem CHECKSUM = new Problem(460, "upload-checksum");
    private static final Problem REFUSED = new Problem(422, "photo-refused");

    private final Uploads uploads;
    private final Uploader uploader;
    private final MediaConfig config;
    private final Semaphore places;
    private final Idempotency idempotency;

    /// @param places requests that may send bytes at once
    UploadRoutes(Uploads uploads, Uploader uploader, MediaConfig config, int places, Idempotency idempotency) {
        this.uploads = uploads;
        this.uploader = uploader;
        this.config = config;
        this.places = new Semaphore(places);
        this.idempotency = idempotency;
    }

    @Override
    public long longestBody() {
        return config.maxBytes();
    }

    @Override
    public void routing(HttpRules rules) {
        rules.options("/", this::describe).post("/", this::create).head("/{id}", this::find).patch("/{id}", this::append)
                .delete("/{id}", this::terminate).post("/{id}", this::override);
    }

    private void describe(ServerRequest request, ServerResponse response) {
        response.status(Status.NO_CONTENT_204).header(Tus.RESUMABLE, Tus.VERSION).header(Tus.VERSIONS, Tus.VERSION)
                .header(Tus.EXTENSION, Tus.EXTENSIONS).header(Tus.MAX_SIZE, Integer.toString(config.maxBytes()))
                .header(Tus.ALGORITHMS, String.join(",", Checksum.ALGORITHMS.keySet().stream().sorted().toList())).send();
    }

    private void create(ServerRequest request, ServerResponse response) {
        Tus.speak(request, response);
        var owner = uploader.of(request);
        var announced = Tus.announced(request, config.maxBytes());
        Tus.type(request).flatMap(UploadRoutes::refusal).ifPresent(refusal -> {
            throw refused(refusal);
        });
        idempotency.answer(request, response, owner.key(), () -> uploads.create(owner, announced), this::created);
    }

    private Answer created(Creating creating) {
        var upload = switch (creating) {
            case Creating.Created(var begun) -> begun;
            case Creating.Known(var begun) -> begun;
            case Creating.OverQuota(var wait) -> throw QUOTA.with(config.perDay(), config.bytesPerDay()).retryAfter(wait);
        };
        return Answer.of(Status.CREATED_201.code(), null).header("Location", PATH + "/" + upload.id())
                .header("Upload-Expires", Tus.date(upload.expiresAt()))
                .header("Upload-Offset", Long.toString(upload.size().received()));
    }

    /// What would be refused anyway need not be sent.
    private static Optional<Refusal> refusal(String type) {
        return switch (type) {
            case "image/jpeg", "image/jpg", "image/png", "image/webp", "application/octet-stream", "" -> Optional.empty();
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
                Optional.of(Refusal.HEIC);
            default -> Optional.of(Refusal.FORMAT);
        };
    }

    private void find(ServerRequest request, ServerResponse response) {
        Tus.speak(request, response);
        var upload = uploads.find(uploader.of(request), PathId.of(request, "id"))
                .orElseThrow(() -> Problem.NOT_FOUND.with("upload"));
        if (uploads.hasEnded(upload)) {
            throw GONE.with();
        }
        var metadata = uploads.metadata(upload);
        if (!metadata.isEmpty()) {
            response.header(Tus.METADATA, metadata);
        }
        standing(response, upload).header(Tus.LENGTH, Long.toString(upload.size().length()))
                .header(HeaderNames.CACHE_CONTROL, "no-store").send();
    }

    private static ServerResponse standing(ServerResponse response, Upload upload) {
        return response.header(Tus.OFFSET, Long.toString(upload.size().received()))
                .header(Tus.EXPIRES, Tus.date(upload.expiresAt()));
    }

    private void append(ServerRequest request, ServerResponse response) {
        Tus.speak(request, response);
        var owner = uploader.of(request);
        var id = PathId.of(request, "id");
        Tus.requireBytes(request);
        var offset = Tus.offset(request);
        var checksum = Tus.checksum(request);
        if (!places.tryAcquire()) {
            throw Problem.UNAVAILABLE.with();
        }
        try {
            var body = request.content().hasEntity() ? request.content().inputStream() : InputStream.nullInputStream();
            var upload = appended(uploads.append(owner, id, offset, checksum, body));
            standing(response, upload).status(Status.NO_CONTENT_204).send();
        } finally {
            places.release();
        }
    }

    private static Upload appended(Appending appending) {
        return switch (appending) {
            case Appending.Appended(var upload) -> upload;
            case Appending.OtherOffset(var offset) ->
                throw OTHER_OFFSET.with(offset).header("Upload-Offset", Long.toString(offset));
            case Appending.WrongChecksum() -> throw CHECKSUM.with();
            case Appending.TooMuch(var length) -> throw Problem.TOO_LARGE.with(length);
            case Appending.TooManyPieces(var most) -> throw PIECES.with(most);
            case Appending.Refused(var refusal) -> throw refused(refusal);
            case Appending.NoSuchUpload() -> throw Problem.NOT_FOUND.with("upload");
            case Appending.Gone() -> throw GONE.with();
        };
    }

    private static ProblemException refused(Refusal refusal) {
        return REFUSED.with().at("", refusal.rule());
    }

    private void terminate(ServerRequest request, ServerResponse response) {
        Tus.speak(request, response);
        var owner = uploader.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, owner.key(), () -> uploads.terminate(owner, id), UploadRoutes::terminated);
        uploads.sweep(id);
    }

    private static Answer terminated(boolean ended) {
        if (!ended) {
            throw Problem.NOT_FOUND.with("upload");
        }
        return Answer.of(Status.NO_CONTENT_204.code(), null);
    }

    /// For networks that let no other methods through.
    private void override(ServerRequest request, ServerResponse response) {
        switch (request.headers().first(Tus.METHOD).orElse("")) {
            case "PATCH" -> append(request, response);
            case "DELETE" -> terminate(request, response);
            case "HEAD" -> find(request, response);
            default -> throw Problem.METHOD_NOT_ALLOWED.with().header("Allow", "HEAD, PATCH, DELETE");
        }
    }
}
