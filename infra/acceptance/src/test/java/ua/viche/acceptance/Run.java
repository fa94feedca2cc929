package ua.viche.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.viche.local.folder.FreePort;
import ua.viche.local.folder.KeptValues;
import ua.viche.local.harness.Client;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenRequest;

/// `viche run` in a process of its own, which can be killed.
final class Run implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SPONSORS = 5;

    private final Path data;
    private final int port;
    private final Process process;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final People people = new People();

    private Run(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /// Starts on a data folder and returns when it is ready.
    static Run on(Path data) {
        return on(data, FreePort.any());
    }

    static Run on(Path data, int port) {
        try {
            var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
                    "-XX:+UseParallelGC", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                    System.getProperty("java.class.path"), "ua.viche.local.Main", "--data", data.toString(), "--port",
                    String.valueOf(port)).redirectErrorStream(true).start();
            var run = new Run(data, port, process);
            run.awaitReady();
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReady() {
        var ready = new CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> read(ready));
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            process.destroyForcibly();
            throw new IllegalStateException("Viche did not start:\n" + String.join("\n", said), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read(CompletableFuture<Void> ready) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("Viche is ready")) {
                    ready.complete(null);
                }
            }
        } catch (IOException gone) {
            said.add(String.valueOf(gone.getMessage()));
        }
        ready.completeExceptionally(new IllegalStateException("ended"));
    }

    /// SIGKILL: nothing of it gets a last word.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int port() {
        return port;
    }

    String kafka() {
        return "127.0.0.1:" + new KeptValues(data).firmPort("kafka");
    }

    Client as(TokenRequest person) {
        var token = LocalIssuance.of(data).mint().mint(person);
        return anonymous().bearing(() -> token);
    }

    Client anonymous() {
        return Client.of("http://localhost:" + port);
    }

    Client citizen() {
        return as(TokenRequest.citizen(people.somebodyNew()));
    }

    /// A petition of the procedure `demo` that takes signatures; it has five.
    String openPetition() {
        var author = citizen();
        var id = author.post("/v1/petitions", Map.of("procedure", "demo", "title", "Світло в парку", "text", "Просимо ліхтарів."))
                .assertStatus(201).text("/id");
        author.post("/v1/petitions/" + id + "/submission").assertStatus(202);
        for (var sponsor = 0; sponsor < SPONSORS; sponsor++) {
            citizen().post("/v1/petitions/" + id + "/signatures").assertStatus(201);
        }
        approve(id);
        await().atMost(PATIENCE).until(() -> author.get("/v1/petitions/" + id).text("/state").equals("open"));
        return id;
    }

    private void approve(String petition) {
        var moderator = as(TokenRequest.staff("acceptance-moderator", "moderator"));
        var item = await().atMost(PATIENCE)
                .until(() -> moderator.get("/moderation/v1/items?state=open&limit=100").items().stream()
                        .filter(one -> one.path("subject").asText().equals(petition)).map(one -> one.path("id").asText())
                        .findFirst()
                        .orElse(""), id -> !id.isEmpty());
        var decision = new java.util.HashMap<String, Object>(Map.of("action", "approve"));
        decision.put("policy", null);
        decision.put("explanation", null);
        moderator.post("/moderation/v1/items/" + item + "/decisions", decision).assertStatus(201);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
