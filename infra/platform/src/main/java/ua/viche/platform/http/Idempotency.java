package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.TransactionHook;
import ua.viche.platform.launcher.Job;
import ua.viche.platform.redis.Cache;

/// `Idempotency-Key` for unsafe requests: the same person, method, path, key and body get the same answer again, byte for byte; the
/// same key with another body gets 422. The answer is stored in the transaction that it answers for, so that there is no moment in
/// which one exists without the other; Redis only makes the second time faster.
///
/// What answers say is encrypted, in Redis too: it repeats what people wrote.
///
/// Only what was committed is stored: after a problem the same key may be tried again. Answers are kept for seven days.
public final class Idempotency {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration CACHED = Duration.ofHours(1);

    private final Cache cache;
    private final Clock clock;
    private final AnswerSeal seal;

    public Idempotency(Cache cache, Clock clock, AnswerSeal seal) {
        this.cache = cache;
        this.clock = clock;
        this.seal = seal;
    }

    /// Runs an operation at most once per key and sends its answer. The operation must return what its (only)
    /// `Database.inTransaction` returned; a problem that `answer` throws rolls the transaction back. Without a key, just runs.
    ///
    /// With a key, `answer` is called inside the transaction, on the event loop: it must not block.
    public <R extends @Nullable Object> void answer(ServerRequest request, ServerResponse response, UUID person,
            Supplier<R> operation,
            Function<R, Answer> answer) {
        var key = key(request);
        if (key.isEmpty()) {
            send(response, StoredAnswer.of("", answer.apply(operation.get())));
            return;
        }
        var slot = new AnswerSlot(person, resource(request), Conditional.hash(key.get()), RequestBody.hash(request));
        var cached = cache.get(slot.cacheKey()).flatMap(StoredAnswer::parse);
        if (cached.isPresent()) {
            send(response, slot.sameBody(cached.get()).opened(seal, slot));
        } else {
            send(response, run(slot, operation, answer));
        }
    }

    /// Deletes the answers of a service that are older than seven days.
    public Job purging(Database database) {
        return Job.once("idempotency-purge", Duration.ofHours(1), () -> {
            var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
            database.inStatelessTransaction(session -> session
                    .createNativeMutationQuery("delete from idempotent_answer where at < :before").setParameter("before", before)
                    .executeUpdate());
        });
    }

    private <R extends @Nullable Object> StoredAnswer run(AnswerSlot slot, Supplier<R> operation, Function<R, Answer> answer) {
        var hook = new AnswerHook<R>(slot, answer, clock, seal);
        try {
            var result = ScopedValue.where(TransactionHook.CURRENT, hook).call(operation::get);
            var given = hook.given().orElseGet(() -> StoredAnswer.of(slot.bodyHash(), answer.apply(result)));
            if (hook.given().isPresent()) {
                remember(slot, given);
            }
            return given;
        } catch (RuntimeException e) {
            var earlier = GivenBefore.in(e).orElseThrow(() -> e);
            remember(slot, earlier);
            return slot.sameBody(earlier);
        }
    }

    private void remember(AnswerSlot slot, StoredAnswer answer) {
        cache.put(slot.cacheKey(), answer.sealed(seal, slot).text(), CACHED);
    }

    /// The key of a request, for operations that keep their own account of it; empty without one.
    ///
    /// @throws ProblemException 400 where it is not 1 to 255 visible ASCII characters
    public static Optional<String> key(ServerRequest request) {
        var key = request.headers().first(RequestBody.IDEMPOTENCY_KEY);
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw Problem.MALFORMED.with().at("header:Idempotency-Key", "idempotency-key");
        }
        return key;
    }

    private static String resource(ServerRequest request) {
        return request.prologue().method().text() + " " + request.prologue().uriPath().path();
    }

    private static void send(ServerResponse response, StoredAnswer answer) {
        response.status(Status.create(answer.status()));
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        if (answer.body().isEmpty()) {
            response.send();
        } else {
            response.header(HeaderNames.CONTENT_TYPE, "application/json").send(answer.bytes());
        }
    }
}
