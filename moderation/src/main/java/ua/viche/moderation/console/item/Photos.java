package ua.viche.moderation.console.item;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Problem;

/// Photos that are judged, fetched as the moderator who looks, so that the page loads nothing from elsewhere.
final class Photos {

    /// The kind of items that are photos; their subject is the photo.
    static final String KIND = "photo";

    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final Problem AWAY = new Problem(503, "photo-away");
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final Api api;

    Photos(Api api) {
        this.api = api;
    }

    /// @throws ua.viche.platform.http.ProblemException 404 where there is none (any more), 503 where nobody knows
    Reply photo(Visit visit, UUID photo) {
        try {
            var answer = api.send(api.as(visit, "/v1/media/" + photo + "/image").GET());
            if (answer.statusCode() == 302) {
                answer = api.send(api.to(answer.headers().firstValue("Location").orElse("")).GET());
            }
            var type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() == 404 || answer.statusCode() == 410) {
                throw Problem.NOT_FOUND.with();
            }
            if (answer.statusCode() != 200 || !TYPES.contains(type)) {
                LOG.warn("A photo came with status {} and type {}", answer.statusCode(), type);
                throw AWAY.with();
            }
            return new Reply.Bytes(type, answer.body());
        } catch (IOException | IllegalArgumentException away) {
            LOG.warn("Photos are away: {}", away.toString());
            throw AWAY.with();
        }
    }
}
