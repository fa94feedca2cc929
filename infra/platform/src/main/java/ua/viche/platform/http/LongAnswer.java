package ua.viche.platform.http;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.concurrency.limits.LimitAlgorithm;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/// An answer that lasts as long as its client listens, for instance a stream of events. From [#begin] on it takes no place among the
/// requests under way, its connection is not idle, and it is not measured as a request. Whoever gives such answers bounds their number
/// and ends them when the server stops ([Lasting]).
public final class LongAnswer {

    private static final ScopedValue<Place> PLACE = ScopedValue.newInstance();

    /// The answer to this request may last from now on. To be called on the request's own thread.
    public static void begin(ServerRequest request) {
        request.context().register(new LongAnswer());
        if (PLACE.isBound()) {
            PLACE.get().leave();
        }
    }

    /// Routes that give such answers: told before the server stops, since it waits for what is under way.
    public interface Lasting {

        /// Ends every answer and gives no more.
        void endAll();
    }

    static boolean isGiven(io.helidon.common.context.Context context) {
        return context.get(LongAnswer.class).isPresent();
    }

    static void carry(Place place, ConnectionWork work) throws InterruptedException {
        ScopedValue.where(PLACE, place).<Object, InterruptedException>call(() -> {
            work.run();
            return place;
        });
    }

    /// What a connection does as long as it is open.
    interface ConnectionWork {
        void run() throws InterruptedException;
    }

    /// One connection's place among the requests under way; it has one request at a time.
    static final class Place implements Limit {

        private final Limit limit;
        private Optional<Token> taken = Optional.empty();
        private volatile boolean lasting;

        Place(Limit limit) {
            this.limit = limit;
        }

        boolean lasting() {
            return lasting;
        }

        private void leave() {
            lasting = true;
            taken.ifPresent(Token::ignore);
            taken = Optional.empty();
        }

        @Override
        public Optional<LimitAlgorithm.Token> tryAcquire(boolean wait) {
            taken = limit.tryAcquire(wait);
            return taken.map(_ -> new Returned());
        }

        @Override
        public Optional<LimitAlgorithm.Token> tryAcquire() {
            return tryAcquire(true);
        }

        @Override
        public Limit copy() {
            return new Place(limit.copy());
        }

        @Override
        public String name() {
            return limit.name();
        }

        @Override
        public String type() {
            return limit.type();
        }

        /// Gives back what was taken, unless it was left before.
        private final class Returned implements Token {

            @Override
            public void success() {
                taken.ifPresent(Token::success);
                end();
            }

            @Override
            public void dropped() {
                taken.ifPresent(Token::dropped);
                end();
            }

            @Override
            public void ignore() {
                taken.ifPresent(Token::ignore);
                end();
            }

            private void end() {
                taken = Optional.empty();
                lasting = false;
            }
        }
    }

    private LongAnswer() {}
}
