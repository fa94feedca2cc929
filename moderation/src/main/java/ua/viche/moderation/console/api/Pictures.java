package ua.viche.moderation.console.api;

import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Problem;

/// Photos, fetched as whoever looks, so that pages load nothing from elsewhere.
public final class Pictures {

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final Problem AWAY = new Problem(503, "photo-away");
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

    private final Api api;

    public Pictures(Api api) {
        this.api = api;
    }

    /// @param path where the service leads to the picture from
    /// @throws ua.viche.platform.http.ProblemException 404 where there is none (any more), 503 where nobody knows
    public Reply picture(Visit visit, String path) {
        try {
            var answer = api.send(api.as(visit, path).GET());
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
