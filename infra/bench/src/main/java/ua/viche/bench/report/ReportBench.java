package ua.viche.bench.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
import ua.viche.bench.load.Requests.RequestText;
import ua.viche.local.Arguments;
import ua.viche.platform.http.Json;

/// `bench report`: reports per second through HTTP by distinct citizens, each with answers and a place: located, routed, encrypted and on
/// disk before the answer.
public final class ReportBench {

    private static final int CREATED = 201;
    private static final int MOST_PER_SECOND = 3_000;
    private static final double HALF = 0.5;

    private final MeasuredViche viche;
    private final Report report;
    private final int connections;
    private long errors;

    private ReportBench(MeasuredViche viche, Report report, int connections) {
        this.viche = viche;
        this.report = report;
        this.connections = connections;
    }

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var known = Stream.concat(MeasuredViche.OPTIONS.stream(), Stream.of("connections", "seconds", "warm-up", "runs"))
                .collect(Collectors.toSet());
        var arguments = Arguments.of(words, known, Set.of());
        var seconds = arguments.number("seconds", 8, 1, 60);
        try (var viche = MeasuredViche.start(arguments, report)) {
            new ReportBench(viche, report, arguments.number("connections", 64, 1, 10_000)).measure(seconds,
                    arguments.number("warm-up", 20, 1, 600), arguments.number("runs", 3, 1, 99));
        }
    }

    private void measure(int seconds, int warmUp, int runs) throws Exception {
        report.say("Warming up for %d s.", warmUp);
        run(new Pace.Closed(), warmUp, MOST_PER_SECOND);
        var rates = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            var measured = run(new Pace.Closed(), seconds, MOST_PER_SECOND);
            report.run("reports at %d connections".formatted(connections), measured);
            rates.add(measured.perSecond());
        }
        var half = median(rates) * HALF;
        report.run("at half of that, %,.0f/s asked for".formatted(half), run(new Pace.Rate(half), seconds, half));
        report.bar(errors == 0, errors + " errors");
    }

    private Measured run(Pace pace, int seconds, double perSecond) throws Exception {
        var tokens = viche.strangers((int) Math.ceil(seconds * perSecond) + connections);
        try (var load = new Load(viche.port(), connections)) {
            var measured = load.run(Requests.each(text(), tokens), Answers.of(CREATED), pace, Duration.ofSeconds(seconds));
            errors += measured.errors();
            return measured;
        }
    }

    private static RequestText text() {
        var body = Json.text(Map.of("category", "noise", "place", Map.of("lat", 50.4301, "lng", 30.4602), "text",
                "Щоночі після десятої на подвір’ї грає гучна музика.", "answers", Map.of("when", "night"), "emergency", false));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ";
        var tail = "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body;
        return new RequestText(head.getBytes(StandardCharsets.US_ASCII), tail.getBytes(StandardCharsets.UTF_8));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
