package ua.viche.platform.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import ua.viche.platform.config.ConfigurationException;
import ua.viche.platform.config.Settings;

/// Runs services in production, where PostgreSQL, Redis, Kafka and the issuers are somebody else's:
/// `java -cp 'lib/*' ua.viche.platform.launcher.Main [--config FILE] [--only api,moderation]`. Ends in order on SIGTERM.
///
/// Exits with 2 for settings or words that need mending, with 1 for any other reason not to start.
public final class Main {

    /// What the command line says.
    record Words(@Nullable Path config, Map<String, String> overrides) {

        static Words of(String... words) {
            Path config = null;
            var overrides = new HashMap<String, String>();
            for (var each = Arrays.asList(words).iterator(); each.hasNext();) {
                var word = each.next();
                switch (word) {
                    case "--config" -> config = Path.of(after(word, each));
                    case "--only" -> overrides.put("services", after(word, each));
                    default -> throw new IllegalArgumentException(
                            "Unknown word " + word + "; known are --config FILE and --only SERVICE,SERVICE");
                }
            }
            return new Words(config, overrides);
        }

        private static String after(String word, Iterator<String> each) {
            if (!each.hasNext()) {
                throw new IllegalArgumentException(word + " needs a value");
            }
            return each.next();
        }
    }

    public static void main(String... words) throws InterruptedException {
        int problem = start(System.err, words);
        if (problem != 0) {
            System.exit(problem);
        }
        new CountDownLatch(1).await();
    }

    /// @return 0 when the port answers, else the exit code
    static int start(PrintStream errors, String... words) {
        final Words given;
        try {
            given = Words.of(words);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            return 2;
        }
        try {
            var settings = Settings.load(given.config(), System.getenv(), given.overrides());
            var running = Launcher.start(settings, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "viche-stop"));
            LoggerFactory.getLogger(Main.class).info("Viche answers on port {} with {}", running.port(), running.services());
            return 0;
        } catch (ConfigurationException e) {
            errors.println("The settings need mending:\n  " + String.join("\n  ", e.mistakes()));
            return 2;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Main.class).error("Viche did not start", e);
            return 1;
        }
    }

    private Main() {}
}
