package ua.viche.platform.http;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.database.TransactionHook;

/// Takes the slot of an answer first in a transaction and fills it last. Whoever comes second waits for the first to commit, and
/// then finds the answer; if the first rolls back, the second has the slot.
final class AnswerHook<R extends @Nullable Object> implements TransactionHook {

    private static final String TAKE = """
            insert into idempotent_answer (person, resource, key_hash, body_hash, status, headers, body, at)
            values (:person, :resource, :key, :hash, 0, '', '', :at)
            on conflict do nothing
            """;
    private static final String FIND = """
            select body_hash, status, headers, body from idempotent_answer
            where person = :person and resource = :resource and key_hash = :key
            """;
    private static final String FILL = """
            update idempotent_answer set status = :status, headers = :headers, body = :body
            where person = :person and resource = :resource and key_hash = :key
            """;

    private final AnswerSlot slot;
    private final Function<R, Answer> answer;
    private final Clock clock;
    private final AnswerSeal seal;
    private volatile @Nullable StoredAnswer given;

    AnswerHook(AnswerSlot slot, Function<R, Answer> answer, Clock clock, AnswerSeal seal) {
        this.slot = slot;
        this.answer = answer;
        this.clock = clock;
        this.seal = seal;
    }

    /// The answer, once the transaction has given it.
    Optional<StoredAnswer> given() {
        return Optional.ofNullable(given);
    }

    @Override
    public CompletionStage<Void> before(Stage.QueryProducer session) {
        return session.createNativeMutationQuery(TAKE).setParameter("person", slot.person())
                .setParameter("resource", slot.resource()).setParameter("key", slot.keyHash())
                .setParameter("hash", slot.bodyHash()).setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate().thenCompose(rows -> rows == 1 ? CompletableFuture.completedStage(null) : findEarlier(session));
    }

    private CompletionStage<Void> findEarlier(Stage.QueryProducer session) {
        return session.createNativeQuery(FIND, Object[].class).setParameter("person", slot.person())
                .setParameter("resource", slot.resource()).setParameter("key", slot.keyHash()).getSingleResult()
                .thenApply(row -> {
                    throw new GivenBefore(new StoredAnswer((String) row[0], ((Number) row[1]).intValue(),
                            StoredAnswer.headers((String) row[2]), (String) row[3]).opened(seal, slot));
                });
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public CompletionStage<Void> after(Stage.QueryProducer session, @Nullable Object result) {
        var now = StoredAnswer.of(slot.bodyHash(), answer.apply((R) result));
        return session.createNativeMutationQuery(FILL).setParameter("person", slot.person())
                .setParameter("resource", slot.resource()).setParameter("key", slot.keyHash())
                .setParameter("status", now.status()).setParameter("headers", now.headersText())
                .setParameter("body", now.sealed(seal, slot).body()).executeUpdate().thenAccept(_ -> given = now);
    }
}
