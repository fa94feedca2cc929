package ua.viche.bench.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.Report;
import ua.viche.bench.load.Load;
import ua.viche.bench.load.Requests;
import ua.viche.bench.load.Requests.RequestText;
import ua.viche.local.Arguments;
import ua.viche.local.StartException;
import ua.viche.local.demo.OpenPetition;

/// `bench replay FILE`: the differences of a real curve as signatures of distinct citizens, at its pace times a speed; where it
/// falls, staff take signatures out. What counts is
/// how long after the curve's own moment the slowest signature was acknowledged.
public final class ReplayBench {

    private static final Duration BEST = Duration.ofHours(6);
    private static final int SPEED = 100;
    private static final int CREATED = 201;
    private static final Duration AFTERWARDS = Duration.ofMinutes(5);

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var known = Stream.concat(MeasuredViche.OPTIONS.stream(), Stream.of("speed", "from", "to", "connections"))
                .collect(Collectors.toSet());
        var arguments = Arguments.of(words, known, Set.of());
        if (arguments.names().size() != 1) {
            throw new StartException("bench replay needs one file of lines time,total.");
        }
        var whole = Curve.read(Path.of(arguments.names().getFirst()));
        var curve = window(whole, arguments);
        if (curve.snapshots().size() < 2) {
            throw new StartException("The curve has fewer than two totals in that time.");
        }
        var speed = arguments.number("speed", SPEED, 1, 100_000);
        var connections = arguments.number("connections", 256, 1, 10_000);
        try (var viche = MeasuredViche.start(arguments, report)) {
            replay(curve, speed, connections, viche, report);
        }
    }

    private static Curve window(Curve whole, Arguments arguments) {
        var from = arguments.parsed("from", Instant::parse, "a time as 2016-06-25T08:15:04Z");
        var to = arguments.parsed("to", Instant::parse, "a time as 2016-06-25T14:15:04Z");
        return from.isEmpty() && to.isEmpty()
                ? whole.best(BEST)
                : whole.between(from.orElse(Instant.MIN), to.orElse(Instant.MAX));
    }

    private static void replay(Curve curve, int speed, int connections, MeasuredViche viche, Report report) throws Exception {
        var acts = new Acts(curve, speed);
        var petition = viche.openPetition();
        report.say("From %s to %s, %d times as fast: %,d signatures, %,d taken out by staff. Making tokens ...",
                curve.snapshots().getFirst().time(), curve.snapshots().getLast().time(), speed, acts.count(), curve.falls());
        var tokens = new Tokens(acts.count(), viche::stranger);
        tokens.awaitLead();
        var signing = Requests.each(RequestText.of("POST", "/v1/petitions/" + petition + "/signatures"), tokens);
        try (var load = new Load(viche.port(), connections); var database = viche.database()) {
            var falls = new Falls(curve.fallsAt(speed), viche.scrutiny(), database, UUID.fromString(petition)).begin();
            var measured = load.run(signing, Load.Answers.of(CREATED), acts,
                    Duration.ofNanos(acts.due(acts.count() - 1)).plus(AFTERWARDS));
            var outcome = falls.get(AFTERWARDS.toSeconds(), TimeUnit.SECONDS);
            report.run("signatures of the curve", measured);
            report.say("Largest lag behind the curve: %.1f ms.", measured.millis(1));
            report.say("%,d signatures were taken out; the longest fall took %.1f s.", outcome.invalidated(),
                    outcome.longest().toMillis() / 1e3);
            var expected = OpenPetition.SPONSORS + curve.rises() - curve.falls();
            report.bar(count(viche, petition, expected) == expected, "the count in the end is " + expected);
            report.bar(measured.errors() == 0 && measured.count() == acts.count() && outcome.invalidated() == curve.falls(),
                    "%d times real time with %d errors".formatted(speed, measured.errors()));
        }
    }

    /// The count, once it is what it should be or has had its time.
    private static long count(MeasuredViche viche, String petition, long expected) throws InterruptedException {
        var count = -1L;
        for (var look = 0; look < 50 && count != expected; look++) {
            Thread.sleep(100);
            count = viche.count(petition);
        }
        return count;
    }

    private ReplayBench() {}
}
