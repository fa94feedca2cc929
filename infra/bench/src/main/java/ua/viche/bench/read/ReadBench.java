package ua.viche.bench.read;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.Report;
import ua.viche.bench.load.Load;
import ua.viche.bench.load.Load.Answers;
import ua.viche.bench.load.Measured;
import ua.viche.bench.load.Pace;
import ua.viche.bench.load.Requests;
import ua.viche.local.Arguments;

/// `bench read`: a petition and its count, beside the constant answer of `/health/live` from the same server, in turn.
public final class ReadBench {

    private static final double BAR = 0.7;
    private static final int OK = 200;
    private static final int SIGNATURES = 300;
    private static final String CONSTANT = "/health/live";

    private final MeasuredViche viche;
    private final Report report;
    private final int connections;
    private long errors;

    private ReadBench(MeasuredViche viche, Report report, int connections) {
        this.viche = viche;
        this.report = report;
        this.connections = connections;
    }

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var known = Stream.concat(MeasuredViche.OPTIONS.stream(), Stream.of("connections", "seconds", "warm-up", "runs"))
                .collect(Collectors.toSet());
        var arguments = Arguments.of(words, known, Set.of());
        var connections = arguments.number("connections", 64, 1, 10_000);
        var seconds = arguments.number("seconds", 5, 1, 600);
        var warmUp = arguments.number("warm-up", 10, 1, 600);
        var runs = arguments.number("runs", 3, 1, 99);
        try (var viche = MeasuredViche.start(arguments, report)) {
            new ReadBench(viche, report, connections).compare(seconds, warmUp, runs);
        }
    }

    private void compare(int seconds, int warmUp, int runs) throws IOException {
        var petition = viche.openPetition();
        viche.sign(petition, SIGNATURES);
        var paths = List.of(CONSTANT, "/v1/petitions/" + petition, "/v1/petitions/" + petition + "/count");
        report.say("Warming up each of %d paths for %d s.", paths.size(), warmUp);
        for (var path : paths) {
            read(path, warmUp);
        }
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (var run = 0; run < runs; run++) {
            for (var path : paths) {
                var measured = read(path, seconds);
                report.run("GET " + path.replace(petition, "{id}"), measured);
                rates.computeIfAbsent(path, _ -> new ArrayList<>()).add(measured.perSecond());
            }
        }
        var constant = median(rates.getOrDefault(CONSTANT, List.of()));
        for (var path : paths.subList(1, paths.size())) {
            report.atLeast(BAR, median(rates.getOrDefault(path, List.of())) / constant,
                    "GET %s, of the rate of GET %s".formatted(path.replace(petition, "{id}"), CONSTANT));
        }
        report.bar(errors == 0, errors + " errors");
    }

    private Measured read(String path, int seconds) throws IOException {
        try (var load = new Load(viche.port(), connections)) {
            var measured = load.run(Requests.always(Requests.get(path)), Answers.of(OK), new Pace.Closed(),
                    Duration.ofSeconds(seconds));
            errors += measured.errors();
            return measured;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
