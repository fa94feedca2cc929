package ua.viche.api.media;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ua.viche.api.media.objects.ObjectStore;
import ua.viche.api.media.objects.SignedLinks;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/media/files`: what the links of a folder lead to. The signature is all that is asked for; a photo that was hidden after its link
/// was given out is not sent any more.
final class FileRoutes implements HttpService {

    private static final Problem EXPIRED = new Problem(410, "link-expired");
    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName RESOURCE_POLICY = HeaderNames.create("Cross-Origin-Resource-Policy");

    private final ObjectStore objects;
    private final Photos photos;
    private final Links links;
    private final SignedLinks signatures;
    private final Clock clock;

    FileRoutes(ObjectStore objects, Photos photos, Links links, SignedLinks signatures, Clock clock) {
        this.objects = objects;
        this.photos = photos;
        this.links = links;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/photos/{id}/{name}", this::send);
    }

    private void send(ServerRequest request, ServerResponse response) {
        var id = PathId.of(request, "id");
        var key = Prints.PREFIX + id + "/" + request.path().pathParameters().get("name");
        var until = until(request, key);
        if (!mayBeSeen(id, key, until)) {
            throw Problem.NOT_FOUND.with("photo");
        }
        try (var in = objects.open(key).orElseThrow(() -> Problem.NOT_FOUND.with("photo"))) {
            var seconds = until.getEpochSecond() - clock.instant().getEpochSecond();
            response.header(HeaderNames.CONTENT_TYPE, "image/jpeg")
                    .header(HeaderNames.CACHE_CONTROL, "private, max-age=" + seconds)
                    .header(POLICY, "default-src 'none'; sandbox").header(RESOURCE_POLICY, "cross-origin");
            try (var out = response.outputStream()) {
                in.transferTo(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Instant until(ServerRequest request, String key) {
        var expires = request.query().first("expires").filter(text -> text.matches("[0-9]{1,11}")).map(Long::parseLong)
                .orElseThrow(() -> Problem.NOT_FOUND.with("photo"));
        return switch (signatures.check(key, expires, request.query().first("signature").orElse(""))) {
            case HOLDS -> Instant.ofEpochSecond(expires);
            case EXPIRED -> throw EXPIRED.with();
            case FORGED -> throw Problem.NOT_FOUND.with("photo");
        };
    }

    private boolean mayBeSeen(UUID id, String key, Instant until) {
        return photos.any(id).filter(photo -> photo.keys().has(key)).filter(photo -> {
            var hidden = photo.publicity().hiddenAt();
            return hidden == null || !links.givenAt(until).isBefore(hidden);
        }).isPresent();
    }
}
