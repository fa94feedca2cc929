package ua.viche.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.folder.FreePort;

/// The command itself, in a process of its own.
class RunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path parent;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void aBusyPortIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var run = run("--port", Integer.toString(taken.getLocalPort()));

            assertThat(failure(run)).isEqualTo("Port " + taken.getLocalPort()
                    + " is busy: stop what listens there, or name another with --port.\n");
        }
    }

    @Test
    void aSecondRunOnTheSameFolderIsOneSentence() throws Exception {
        try (var _ = DataFolder.open(data(), false)) {
            assertThat(failure(run())).startsWith("Another Viche (process ").contains("--data").hasLineCount(1);
        }
    }

    @Test
    void mistakenSettingsAreToldWithoutAStackTrace() throws Exception {
        var config = Files.writeString(parent.resolve("viche.yaml"), "http: [");

        assertThat(failure(run("--config", config.toString()))).doesNotContain("\tat ").isNotBlank();
    }

    @Test
    void serversThatOutlivedAKilledRunAreEndedAndTheDataRecovers() throws Exception {
        var killed = run();
        awaitLine("Viche is ready on http://localhost:");
        var postgres = pid("postgres/postmaster.pid");
        var redis = pid("redis/redis.pid");
        killed.destroyForcibly().waitFor();
        assertThat(postgres.isAlive() && redis.isAlive()).as("servers outlive a killed run").isTrue();
        Files.delete(parent.resolve("out"));

        var again = run();
        awaitLine("Viche is ready on http://localhost:");
        assertThat(Files.readString(parent.resolve("out"))).contains("Ended 2 servers that an earlier run had left");
        assertThat(postgres.isAlive() || redis.isAlive()).isFalse();

        var servers = List.of(pid("postgres/postmaster.pid"), pid("redis/redis.pid"));
        again.destroy();
        assertThat(again.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(servers).noneMatch(ProcessHandle::isAlive);
    }

    private Path data() {
        return parent.resolve("data");
    }

    private ProcessHandle pid(String file) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(data().resolve(file)).lines().findFirst().orElseThrow()))
                .orElseThrow();
    }

    private void awaitLine(String start) {
        Awaitility.await().atMost(PATIENCE)
                .until(() -> Files.readString(parent.resolve("out")).lines().anyMatch(line -> line.startsWith(start)));
    }

    private static String failure(Process run) throws Exception {
        assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(1);
        return new String(run.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Process run(String... words) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"),
                "ua.viche.local.Main", "--data", data().toString()));
        command.addAll(List.of(words));
        if (!command.contains("--port")) {
            command.addAll(List.of("--port", Integer.toString(FreePort.any())));
        }
        var process = new ProcessBuilder(command).redirectOutput(parent.resolve("out").toFile()).start();
        started.add(process);
        return process;
    }
}
