package ua.viche.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Clients over real sockets.
class AudienceTest {

    private static final Duration PACE = Duration.ofMillis(20);
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String LONG = "x".repeat(64 * 1024);

    private final AtomicInteger looks = new AtomicInteger();
    private final Audience<Loud> audience = new Audience<>("test", 2, PACE, Duration.ofMillis(300), () -> this::look);
    private final WebServer server = WebServer.builder().port(0).host("127.0.0.1")
            .routing(routing -> routing.get("/", this::listen)).build().start();

    /// Says something long each time that anybody looks.
    private static final class Loud extends Listener {

        private volatile boolean told;

        Loud(OutputStream out) {
            super(out, Duration.ofSeconds(15));
        }

        void tell() {
            told = true;
            wake();
        }

        void listen() {
            writer().retry();
            talk();
        }

        @Override
        protected Duration say() {
            if (told) {
                told = false;
                writer().event("news", null, LONG);
            }
            return UNTIL_WOKEN;
        }
    }

    private void look() {
        looks.incrementAndGet();
        audience.each(Loud::tell);
    }

    private void listen(ServerRequest request, ServerResponse response) {
        audience.attend(request, response, Loud::new, Loud::listen);
    }

    @AfterEach
    void stop() {
        audience.close();
        server.stop();
    }

    @Test
    void whoTakesNothingIsDroppedAndTheOthersHearOn() throws IOException {
        try (var deaf = ask(); var other = ask()) {
            var in = other.getInputStream();
            await().until(() -> audience.size() == 2);

            await().until(() -> {
                in.readNBytes(LONG.length());
                return audience.size() == 1;
            });

            assertThat(in.readNBytes(10 * LONG.length())).hasSize(10 * LONG.length());
            assertThat(deaf.isConnected()).isTrue();
        }
    }

    @Test
    void nobodyLooksWhereNobodyListens() throws IOException {
        try (var one = ask()) {
            await().until(() -> one.getInputStream().read() >= 0 && looks.get() > 2);
        }
        await().until(() -> audience.size() == 0);
        var before = new AtomicInteger(-1);

        await().pollInterval(PACE.multipliedBy(5)).until(() -> before.getAndSet(looks.get()) == looks.get());
    }

    @Test
    void theEndEndsAllAndLetsNobodyIn() throws IOException {
        try (var one = ask(); var other = ask()) {
            await().until(() -> audience.size() == 2);
            try (var third = ask()) {
                assertThat(new String(third.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).doesNotEndWith("200");
            }

            audience.close();

            await().until(() -> audience.size() == 0);
            hearToTheEnd(one);
            hearToTheEnd(other);
            try (var late = ask()) {
                assertThat(new String(late.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).doesNotEndWith("200");
            }
        }
    }

    /// Reads up to the last chunk of an answer; fails where it does not come.
    private static void hearToTheEnd(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        var in = new BufferedInputStream(socket.getInputStream());
        var last = "";
        while (!last.equals(LAST_CHUNK)) {
            last = (last.length() < LAST_CHUNK.length() ? last : last.substring(1)) + (char) in.read();
        }
    }

    private Socket ask() throws IOException {
        var socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
