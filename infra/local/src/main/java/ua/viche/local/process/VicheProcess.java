package ua.viche.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ua.viche.local.StartException;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.folder.KeptValues;
import ua.viche.local.identity.LocalIssuance;
import ua.viche.local.identity.TokenMint;

/// `viche run` in a process of its own, on the class path of this one. It can be killed; its engines then live on as orphans, which the
/// next one on the same folder ends. When this process ends, it is told to end, too.
public final class VicheProcess implements AutoCloseable {

    private static final String READY = "Viche is ready";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(30);
    private static final int REMEMBERED = 100;

    private final Path data;
    private final int port;
    private final Process process;
    private final TokenMint mint;
    private final ConcurrentLinkedDeque<String> said = new ConcurrentLinkedDeque<>();
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread goesAlong;
    private volatile boolean ready;

    private VicheProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
        goesAlong = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(goesAlong);
        mint = LocalIssuance.of(data).mint();
    }

    /// Starts on a data folder and returns when it is ready.
    ///
    /// @param options of Java
    /// @throws StartException with what it said, where it does not become ready
    public static VicheProcess start(Path folder, int port, List<String> options) {
        return start(folder, port, options, Map.of());
    }

    /// As above, with more settings.
    ///
    /// @param environment `VICHE_FCM_ENDPOINT` …
    public static VicheProcess start(Path folder, int port, List<String> options, Map<String, String> environment) {
        var data = DataFolder.prepare(folder);
        var words = new ArrayList<String>();
        words.add(ProcessHandle.current().info().command().orElse("java"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "ua.viche.local.Main", "--data", data.toString(),
                "--port", Integer.toString(port)));
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            var viche = new VicheProcess(data, port, process);
            Thread.ofVirtual().start(viche::listen);
            viche.awaitReady();
            return viche;
        } catch (IOException failure) {
            throw new StartException("Viche could not be started in a process of its own: " + failure.getMessage() + ".",
                    failure);
        }
    }

    private void awaitReady() {
        try {
            var inTime = told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!inTime || !ready) {
                process.destroyForcibly();
                throw new StartException("Viche did not start in a process of its own; it said:\n" + String.join("\n", said));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() > REMEMBERED) {
                    said.poll();
                }
                if (line.startsWith(READY)) {
                    ready = true;
                    told.countDown();
                }
            }
        } catch (IOException gone) {
            said.add(String.valueOf(gone.getMessage()));
        }
        told.countDown();
    }

    /// SIGKILL: nothing of it gets a last word.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private boolean awaitEnd() {
        letGo();
        try {
            return process.waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void letGo() {
        try {
            Runtime.getRuntime().removeShutdownHook(goesAlong);
        } catch (IllegalStateException _) {
            said.add("This process ends, too.");
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /// Signs tokens that it trusts.
    public TokenMint mint() {
        return mint;
    }

    /// The JDBC address of its database, which needs no password.
    public String database() {
        return "jdbc:postgresql://127.0.0.1:" + engine("postgres") + "/viche?user=postgres&password=postgres";
    }

    /// Where one of its engines listens: `postgres`, `kafka`, `redis`.
    public int engine(String name) {
        return new KeptValues(data).firmPort(name);
    }

    /// Memory of it that is in use, in bytes.
    public long residentMemory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1_024)
                    .findFirst().orElse(0);
        }
    }

    /// Ends it as SIGTERM does.
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) {
            process.destroyForcibly();
        }
    }
}
