package ua.viche.api.media;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// `/v1/media/{id}`: photos, for their owners, for everybody once they are public, and for moderators.
final class PhotoRoutes implements HttpService {

    private static final int CACHED = 60;

    private final Photos photos;
    private final Links links;
    private final Uploader uploader;
    private final Idempotency idempotency;

    PhotoRoutes(Photos photos, Links links, Uploader uploader, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.photos = photos;
        this.links = links;
        this.uploader = uploader;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}", this::find).delete("/{id}", this::drop).get("/{id}/image", this::image).get("/{id}/thumbnail",
                this::thumbnail);
    }

    private void find(ServerRequest request, ServerResponse response) {
        var id = PathId.of(request, "id");
        var seen = seen(request, id).orElseThrow(() -> Problem.NOT_FOUND.with("photo"));
        response.header(HeaderNames.CACHE_CONTROL, cached(seen)).header(HeaderNames.VARY, "Authorization, Upload-Token")
                .send(MediaView.of(seen.photo(), links.of(seen.photo()), seen.own()));
    }

    private void image(ServerRequest request, ServerResponse response) {
        lead(request, response, Links.Pair::large);
    }

    private void thumbnail(ServerRequest request, ServerResponse response) {
        lead(request, response, Links.Pair::small);
    }

    /// Leads to where the bytes are.
    private void lead(ServerRequest request, ServerResponse response, Function<Links.Pair, String> which) {
        var id = PathId.of(request, "id");
        response.header(HeaderNames.VARY, "Authorization, Upload-Token").header(HeaderNames.CACHE_CONTROL, Conditional.PRIVATE);
        var uncovered = uncovered(request, id);
        if (uncovered.isPresent()) {
            redirect(response, uncovered.get());
            return;
        }
        var seen = seen(request, id);
        seen.map(PhotoRoutes::cached).ifPresent(cached -> response.header(HeaderNames.CACHE_CONTROL, cached));
        redirect(response, seen.map(Photos.Seen::photo).or(() -> forModerator(request, id)).map(links::of).map(which)
                .orElseThrow(() -> Problem.NOT_FOUND.with("photo")));
    }

    private Optional<Photos.Seen> seen(ServerRequest request, UUID id) {
        return photos.find(uploader.isTold(request) ? uploader.of(request) : null, id);
    }

    /// A moderator sees what is painted over only on request.
    private Optional<String> uncovered(ServerRequest request, UUID id) {
        return request.query().first("uncovered").map(Boolean::parseBoolean).orElse(false)
                ? moderator(request).flatMap(moderator -> photos.uncovered(moderator.person(), id)).map(links::clean)
                : Optional.empty();
    }

    /// A moderator sees a photo before the public does.
    private Optional<Photo> forModerator(ServerRequest request, UUID id) {
        return moderator(request).flatMap(_ -> photos.forModerator(id));
    }

    private static Optional<Caller> moderator(ServerRequest request) {
        return Caller.maybe(request).filter(PhotoRoutes::moderates);
    }

    private static boolean moderates(Caller caller) {
        return caller.grants().stream().anyMatch(grant -> grant.role() == Role.MODERATOR || grant.role() == Role.ADMIN);
    }

    private static String cached(Photos.Seen seen) {
        return seen.own() ? Conditional.PRIVATE : Conditional.publicFor(CACHED);
    }

    private static void redirect(ServerResponse response, String address) {
        response.status(Status.FOUND_302).header(HeaderNames.LOCATION, address).send();
    }

    private void drop(ServerRequest request, ServerResponse response) {
        var owner = uploader.of(request);
        var id = PathId.of(request, "id");
        idempotency.answer(request, response, owner.key(), () -> photos.drop(owner, id), dropped -> {
            if (!dropped) {
                throw Problem.NOT_FOUND.with("photo");
            }
            return Answer.of(Status.NO_CONTENT_204.code(), null);
        });
    }
}
