package ua.viche.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ua.viche.local.folder.KeptValues;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.identity.People;
import ua.viche.local.identity.TokenMint;
import ua.viche.local.identity.TokenRequest;

/// A Viche in a process and a data folder of its own, as `viche run` starts it: fsync on, real tokens, real HTTP.
final class MeasuredViche implements AutoCloseable {

    private static final String READY = "Viche is ready";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SPONSORS = 5;
    private static final int LOOKS = 300;

    private final Process process;
    private final Path data;
    private final int port;
    private final TokenMint mint;
    private final People people = new People();

    private MeasuredViche(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
        mint = LocalIssuance.of(data).mint();
    }

    static MeasuredViche start(int port, PrintStream out) throws IOException {
        var data = Files.createTempDirectory("viche-bench");
        var process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseParallelGC", "-Xmx3g",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), "ua.viche.local.Main", "--data", data.toString(), "--port",
                String.valueOf(port)).redirectErrorStream(true).start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(READY)) {
                out.println(line);
                Thread.ofVirtual().start(() -> drain(lines));
                return new MeasuredViche(process, data, port);
            }
        }
        throw new IOException("Viche did not start; see " + data);
    }

    /// Tokens of people whom nobody has seen before.
    ConcurrentLinkedQueue<String> strangers(int count) {
        var tokens = new ConcurrentLinkedQueue<String>();
        IntStream.range(0, count).parallel()
                .forEach(_ -> tokens.add(mint.mint(TokenRequest.citizen(people.somebodyNew()))));
        return tokens;
    }

    /// A petition of the demonstration procedure that takes signatures.
    String openPetition() throws IOException, InterruptedException {
        try (var connection = new Connection(port)) {
            var author = mint.mint(TokenRequest.citizen(people.somebodyNew()));
            var moderator = mint.mint(TokenRequest.staff("bench-moderator", "moderator"));
            var id = ask(connection, "POST", "/v1/petitions", author, """
                    {"procedure":"demo","title":"Вимірювання","text":"Скільки підписів на секунду?"}""").path("id").asText();
            ask(connection, "POST", "/v1/petitions/" + id + "/submission", author, "");
            for (var sponsor = 0; sponsor < SPONSORS; sponsor++) {
                ask(connection, "POST", "/v1/petitions/" + id + "/signatures", strangers(1).remove(), "");
            }
            var item = awaitItem(connection, moderator, id);
            ask(connection, "POST", "/moderation/v1/items/" + item + "/decisions", moderator, """
                    {"action":"approve","policy":null,"explanation":null}""");
            for (var look = 0; look < LOOKS; look++) {
                if (ask(connection, "GET", "/v1/petitions/" + id, author, "").path("state").asText().equals("open")) {
                    return id;
                }
                Thread.sleep(100);
            }
            throw new IOException("the petition did not open");
        }
    }

    DirectInserts directInserts() {
        return new DirectInserts("127.0.0.1", new KeptValues(data).firmPort("postgres"), "postgres");
    }

    private static String awaitItem(Connection connection, String moderator, String petition)
            throws IOException, InterruptedException {
        for (var look = 0; look < LOOKS; look++) {
            for (var item : ask(connection, "GET", "/moderation/v1/items?state=open", moderator, "").path("items")) {
                if (item.path("subject").asText().equals(petition)) {
                    return item.path("id").asText();
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("moderation did not hear of the petition");
    }

    private static JsonNode ask(Connection connection, String method, String path, String token, String body) throws IOException {
        var reply = connection.send(method, path, token, body);
        if (reply.status() >= 300) {
            throw new IOException(method + " " + path + ": " + reply.status() + " " + reply.body());
        }
        return JSON.readTree(reply.body().isEmpty() ? "{}" : reply.body());
    }

    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
