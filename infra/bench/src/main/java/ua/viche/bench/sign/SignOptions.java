package ua.viche.bench.sign;

import java.util.Arrays;
import java.util.List;

/// How signing is measured.
///
/// @param connections numbers of connections, measured one after the other
/// @param seconds of one measurement
/// @param warmUp seconds of load before the first measurement
/// @param runs measurements of each kind; the median counts
/// @param port on which the measured Viche listens
public record SignOptions(List<Integer> connections, int seconds, int warmUp, int runs, int port) {

    public static SignOptions of(List<String> words) {
        var options = new SignOptions(List.of(64, 512), 8, 30, 3, 18_080);
        for (var i = 0; i + 1 < words.size(); i += 2) {
            var value = words.get(i + 1);
            options = switch (words.get(i)) {
                case "--connections" ->
                    new SignOptions(numbers(value), options.seconds, options.warmUp, options.runs, options.port);
                case "--seconds" ->
                    new SignOptions(options.connections, number(value), options.warmUp, options.runs, options.port);
                case "--warm-up" ->
                    new SignOptions(options.connections, options.seconds, number(value), options.runs, options.port);
                case "--runs" ->
                    new SignOptions(options.connections, options.seconds, options.warmUp, number(value), options.port);
                case "--port" ->
                    new SignOptions(options.connections, options.seconds, options.warmUp, options.runs, number(value));
                default -> throw new IllegalArgumentException("bench sign does not know " + words.get(i));
            };
        }
        return options;
    }

    private static List<Integer> numbers(String value) {
        return Arrays.stream(value.split(",")).map(SignOptions::number).toList();
    }

    private static int number(String value) {
        var number = Integer.parseInt(value.strip());
        if (number < 1 || number > 100_000) {
            throw new IllegalArgumentException("not between 1 and 100,000: " + number);
        }
        return number;
    }
}
