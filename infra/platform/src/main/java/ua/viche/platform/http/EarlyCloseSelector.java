package ua.viche.platform.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// HTTP/1.1 connections that, after an answer to a request that could not be read, take in what the client still sends for up to a
/// second and 8 MB: closing at once would reset the connection and lose the answer on its way (RFC 9112 section 9.6).
record EarlyCloseSelector(Http1ConnectionSelector http) implements ServerConnectionSelector {

    private static final int MOST = 8 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    static EarlyCloseSelector of(Http1Config config) {
        return new EarlyCloseSelector(Http1ConnectionSelector.builder().config(config).build());
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new Lingering(http.connection(context), context, new AtomicReference<>());
    }

    private record Lingering(ServerConnection connection, ConnectionContext context, AtomicReference<LongAnswer.Place> place)
            implements
                ServerConnection,
                InterruptableTask<Void> {

        @Override
        public void handle(Limit limit) throws InterruptedException {
            var taken = new LongAnswer.Place(limit);
            place.set(taken);
            LongAnswer.carry(taken, () -> connection.handle(taken));
            linger();
        }

        @Override
        public Duration idleTime() {
            var taken = place.get();
            return taken != null && taken.lasting() ? Duration.ZERO : connection.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt);
        }

        @Override
        public boolean canInterrupt() {
            return connection instanceof InterruptableTask<?> task && task.canInterrupt();
        }

        private void linger() {
            var clock = Thread.ofVirtual().start(this::closeLater);
            try {
                var reader = context.dataReader();
                for (var taken = 0; taken < MOST;) {
                    reader.ensureAvailable();
                    taken += reader.available();
                    reader.skip(reader.available());
                }
            } catch (RuntimeException _) {
                // the client has closed, or the time is over
            } finally {
                clock.interrupt();
            }
        }

        private void closeLater() {
            try {
                Thread.sleep(PATIENCE);
                context.serverSocket().close();
            } catch (InterruptedException | RuntimeException _) {
                // the client was faster
            }
        }
    }
}
