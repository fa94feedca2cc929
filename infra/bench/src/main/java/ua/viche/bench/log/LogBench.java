package ua.viche.bench.log;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.Report;
import ua.viche.bench.load.Load;
import ua.viche.bench.load.Load.Answers;
import ua.viche.bench.load.Pace;
import ua.viche.bench.load.Requests;
import ua.viche.local.Arguments;
import ua.viche.local.StartException;

/// `bench log`: leaves per second that get their place in the public log while nothing else goes on, and inclusion proofs per second.
public final class LogBench {

    private static final int WARM_UP = 50_000;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final MeasuredViche viche;
    private final Report report;
    private final LogHead head;

    private LogBench(MeasuredViche viche, Report report) {
        this.viche = viche;
        this.report = report;
        head = new LogHead(viche.url());
    }

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var known = Stream.concat(MeasuredViche.OPTIONS.stream(), Stream.of("leaves", "connections", "seconds"))
                .collect(Collectors.toSet());
        var arguments = Arguments.of(words, known, Set.of());
        var leaves = arguments.number("leaves", 500_000, Pending.BATCH, 100_000_000);
        var connections = arguments.number("connections", 64, 1, 10_000);
        var seconds = arguments.number("seconds", 10, 1, 600);
        try (var viche = MeasuredViche.start(arguments, report)) {
            var bench = new LogBench(viche, report);
            bench.requireRoutes();
            bench.sequence(WARM_UP);
            report.say("Leaves sequenced: %,.0f/s (%,d in batches of %d).", bench.sequence(leaves), leaves, Pending.BATCH);
            bench.prove(connections, seconds);
        }
    }

    private void requireRoutes() throws IOException, InterruptedException {
        viche.openPetition();
        if (head.size().isEmpty() || !head.serves("/log/proof?index=0&size=1")) {
            throw new StartException("This Viche serves no public log: GET /log/checkpoint and /log/proof are needed.");
        }
    }

    /// From the commit of the last batch, which makes them all visible at once, until a checkpoint holds them.
    private double sequence(int leaves) throws SQLException, IOException, InterruptedException {
        long before;
        long began;
        try (var database = viche.database()) {
            before = head.settled();
            database.setAutoCommit(false);
            new Pending(database).add(leaves);
            database.commit();
            began = System.nanoTime();
        }
        while (head.size().orElse(0) < before + leaves) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new StartException("The log does not take its leaves: its size is " + head.size().orElse(0)
                        + " instead of " + (before + leaves) + ".");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return leaves / ((System.nanoTime() - began) / 1e9);
    }

    private void prove(int connections, int seconds) throws IOException, InterruptedException {
        var size = head.settled();
        try (var load = new Load(viche.port(), connections)) {
            var random = ThreadLocalRandom.current();
            for (var warm : new boolean[]{false, true}) {
                var measured = load.run(into -> {
                    into.put(Requests.get("/log/proof?index=" + random.nextLong(size) + "&size=" + size));
                    return 0;
                }, Answers.of(OK), new Pace.Closed(), Duration.ofSeconds(seconds));
                if (warm) {
                    report.run("inclusion proofs, " + connections + " connections", measured);
                    report.bar(measured.errors() == 0, measured.errors() + " errors");
                }
            }
        }
    }
}
