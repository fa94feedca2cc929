package ua.viche.bench.moderation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.Report;
import ua.viche.local.Arguments;

/// `bench moderation`: a hundred reviewers who pull from a queue of a million items at once.
public final class ModerationBench {

    private static final double CLAIM_MS = 50;
    private static final double LIST_MS = 100;
    private static final double P99 = 0.99;

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var known = Stream.concat(MeasuredViche.OPTIONS.stream(),
                Stream.of("items", "reviewers", "seconds", "warm-up", "pause-ms")).collect(Collectors.toSet());
        var arguments = Arguments.of(words, known, Set.of());
        var items = arguments.number("items", 1_000_000, 1_000, 100_000_000);
        var reviewers = arguments.number("reviewers", 100, 1, 10_000);
        var time = Duration.ofSeconds(arguments.number("seconds", 20, 1, 3_600));
        var warmUp = Duration.ofSeconds(arguments.number("warm-up", 15, 1, 600));
        var pause = Duration.ofMillis(arguments.number("pause-ms", 1_000, 1, 60_000));
        try (var viche = MeasuredViche.start(arguments, report); var database = viche.database()) {
            report.say("Filled in %,d items in %.0f s.", items, new Waiting(database).fill(items).toMillis() / 1e3);
            var tokens = IntStream.range(0, reviewers).mapToObj(_ -> viche.reviewer()).toList();
            report.say("Warming up for %d s.", warmUp.toSeconds());
            new Reviewers(viche.url(), tokens).work(warmUp, pause);
            measure(viche, tokens, time, pause, report);
        }
    }

    private static void measure(MeasuredViche viche, List<String> tokens, Duration time, Duration pause, Report report)
            throws InterruptedException {
        var steady = new Reviewers(viche.url(), tokens);
        steady.work(time, pause);
        report.say("%s", steady.claims().line("claim next, one in " + pause.toMillis() + " ms"));
        report.say("%s", steady.lists().line("list of all queues"));
        var burst = new Reviewers(viche.url(), tokens);
        for (var i = 0; i < 5; i++) {
            burst.pullAtOnce();
        }
        report.say("%s", burst.claims().line(tokens.size() + " claims in one moment"));
        report.below(CLAIM_MS, steady.claims().millis(P99), "claim, p99 in ms");
        report.below(LIST_MS, steady.lists().millis(P99), "list, p99 in ms");
        report.bar(steady.twice() + burst.twice() == 0, steady.twice() + burst.twice() + " items held by two");
        report.bar(steady.errors() + burst.errors() == 0, steady.errors() + burst.errors() + " errors");
    }

    private ModerationBench() {}
}
