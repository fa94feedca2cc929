package ua.viche.notifications;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import ua.viche.local.folder.FreePort;
import ua.viche.local.harness.Client;
import ua.viche.local.harness.Stack;

/// The Firebase Auth emulator in a process of its own.
final class Emulator implements AutoCloseable {

    private static final String VERSION = "15.34.2";
    private static final String PROJECT = Stack.PROJECT;
    private static final String TOOLKIT = "/identitytoolkit.googleapis.com/v1/";

    private final Path program;
    private final int port = FreePort.any();
    private @Nullable Process process;

    /// Somebody who is signed in.
    record Account(String id, String token) {}

    private Emulator(Path program) {
        this.program = program;
    }

    /// Empty where it was never installed, or Node.js is missing.
    static Optional<Emulator> installed() {
        var cache = Optional.ofNullable(System.getenv("VICHE_CACHE")).map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "viche"));
        var program = cache.resolve("firebase-tools-" + VERSION + "/node_modules/firebase-tools/lib/bin/firebase.js");
        return Optional.of(program).filter(Files::exists).map(Emulator::new);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void start() {
        try {
            var folder = Files.createTempDirectory("viche-firebase-");
            Files.writeString(folder.resolve("firebase.json"), """
                    {"emulators":{"auth":{"host":"127.0.0.1","port":%d},"ui":{"enabled":false},"hub":{"host":"127.0.0.1","port":%d},
                     "logging":{"host":"127.0.0.1","port":%d}}}""".formatted(port, FreePort.any(), FreePort.any()));
            var builder = new ProcessBuilder("node", program.toString(), "emulators:start", "--only", "auth", "--project",
                    PROJECT)
                    .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("CI", "1");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> Client.of(address()).get("/").status() > 0);
    }

    /// Signs in with the code that the emulator says it sent.
    Account signIn(String phone) {
        var toolkit = Client.of(address() + TOOLKIT);
        var session = toolkit.post("accounts:sendVerificationCode?key=local", Map.of("phoneNumber", phone)).assertStatus(200)
                .text("/sessionInfo");
        var codes = Client.of(address()).get("/emulator/v1/projects/" + PROJECT + "/verificationCodes").json()
                .path("verificationCodes");
        var code = StreamSupport.stream(codes.spliterator(), false)
                .filter(sent -> sent.path("sessionInfo").asText().equals(session)).findFirst().orElseThrow().path("code")
                .asText();
        var answer = toolkit.post("accounts:signInWithPhoneNumber?key=local", Map.of("sessionInfo", session, "code", code))
                .assertStatus(200);
        return new Account(answer.text("/localId"), answer.text("/idToken"));
    }

    /// Changes an account as an administrator does.
    ///
    /// @param change members of `accounts:update`
    void update(Account account, String change) {
        Client.of(address() + TOOLKIT).header("Authorization", "Bearer owner")
                .post("projects/" + PROJECT + "/accounts:update", "{\"localId\":\"" + account.id() + "\"," + change + "}")
                .assertStatus(200);
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }
}
