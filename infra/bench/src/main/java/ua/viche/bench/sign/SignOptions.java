package ua.viche.bench.sign;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import ua.viche.local.Arguments;

/// How signing is measured.
///
/// @param connections numbers of connections, measured one after the other
/// @param seconds of one measurement
/// @param warmUp seconds of load before the first measurement
/// @param runs measurements of each kind; the median counts
/// @param existing signatures to measure beside; 0 for none
record SignOptions(List<Integer> connections, int seconds, int warmUp, int runs, int existing) {

    /// What the command line may name.
    static final Set<String> OPTIONS = Set.of("connections", "seconds", "warm-up", "runs", "existing");

    private static final int MOST_CONNECTIONS = 10_000;

    static SignOptions of(Arguments arguments) {
        return new SignOptions(
                arguments.parsed("connections", SignOptions::numbers, "numbers from 1 to " + MOST_CONNECTIONS + ", as 64,512")
                        .orElse(List.of(64, 512)),
                arguments.number("seconds", 8, 1, 600), arguments.number("warm-up", 30, 0, 600),
                arguments.number("runs", 3, 1, 99), arguments.number("existing", 0, 0, 1_000_000_000));
    }

    /// The largest number of connections.
    int most() {
        return Collections.max(connections);
    }

    private static List<Integer> numbers(String value) {
        var numbers = Arrays.stream(value.split(",")).map(one -> Integer.valueOf(one.strip())).toList();
        if (numbers.stream().anyMatch(number -> number < 1 || number > MOST_CONNECTIONS)) {
            throw new IllegalArgumentException(value);
        }
        return numbers;
    }
}
