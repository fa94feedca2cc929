package ua.viche.platform.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.http.Problem;

/// Whether the account of a Firebase ID token still may sign in: neither disabled nor deleted, and the token not revoked since
/// (`accounts:lookup` of Identity Toolkit, which the project's web key is enough for). An answer is believed for a while; with Identity
/// Toolkit away a token that was good within the last hour stays good.
final class FirebaseAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirebaseAccounts.class);
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration GOOD_WILL = Duration.ofHours(1);
    private static final int MOST = 100_000;
    private static final JsonMapper JSON = new JsonMapper();

    private enum Verdict {
        GOOD, REVOKED, AWAY
    }

    private final URI lookup;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE)
            .build();
    private final Cache<String, Verdict> verdicts;
    private final Cache<String, Boolean> good = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GOOD_WILL).build();

    /// @param memory how long an answer is believed
    FirebaseAccounts(URI lookup, Duration memory) {
        this.lookup = lookup;
        this.verdicts = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(memory).build();
    }

    /// @throws ua.viche.platform.http.ProblemException 401 where it may not, 503 where that cannot be found out
    void require(String token) {
        var key = Base64.getEncoder().encodeToString(KnownTokens.hash(token));
        var verdict = verdicts.getIfPresent(key);
        if (verdict == null) {
            verdict = ask(token);
            if (verdict != Verdict.AWAY) {
                verdicts.put(key, verdict);
            }
        }
        switch (verdict) {
            case GOOD -> good.put(key, true);
            case REVOKED -> throw Rejection.REVOKED.problem();
            case AWAY -> {
                if (good.getIfPresent(key) == null) {
                    throw Problem.UNAVAILABLE.with();
                }
            }
        }
    }

    private Verdict ask(String token) {
        try {
            var body = JSON.createObjectNode().put("idToken", token).toString();
            var answer = client.send(HttpRequest.newBuilder(lookup).timeout(DEADLINE).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> verdict(JSON.readTree(answer.body()).path("users").path(0));
                case 400 -> refusal(JSON.readTree(answer.body()).path("error").path("message").asText());
                default -> away("status " + answer.statusCode());
            };
        } catch (IOException failure) {
            return away(failure.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return away("interrupted");
        }
    }

    private static Verdict verdict(JsonNode user) {
        return user.isObject() && !user.path("disabled").asBoolean() ? Verdict.GOOD : Verdict.REVOKED;
    }

    /// A wrong key of the project says nothing about the account.
    private static Verdict refusal(String message) {
        return message.startsWith("USER_DISABLED") || message.startsWith("USER_NOT_FOUND") || message.startsWith("TOKEN_EXPIRED")
                || message.startsWith("INVALID_ID_TOKEN") ? Verdict.REVOKED : away(message);
    }

    private static Verdict away(String why) {
        LOG.warn("accounts cannot be looked up: {}", why);
        return Verdict.AWAY;
    }
}
