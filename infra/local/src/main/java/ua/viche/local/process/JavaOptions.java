package ua.viche.local.process;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Options of Java for a Viche in a process of its own.
public final class JavaOptions {

    private static final String STARTED_BY_THE_COMMAND = "viche.root";
    private static final List<String> PLAIN = List.of("-XX:+UseParallelGC", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    /// The options with which `infra/viche` starts any Viche, which are those of this very process if it was started so, then those of
    /// `VICHE_JAVA_OPTIONS`, which `infra/viche` leaves to the Viche that is measured.
    public static List<String> ofTheCommand() {
        var options = System.getProperty(STARTED_BY_THE_COMMAND) == null
                ? PLAIN
                : ManagementFactory.getRuntimeMXBean().getInputArguments();
        return Stream.concat(options.stream(), words(System.getenv().getOrDefault("VICHE_JAVA_OPTIONS", ""))).toList();
    }

    /// A small heap and nothing else that costs time at the start, for a Viche that lives for seconds.
    public static List<String> plain() {
        return PLAIN;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }

    private JavaOptions() {}
}
