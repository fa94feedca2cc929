package ua.viche.bench.sign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.Report;
import ua.viche.local.Arguments;
import ua.viche.local.process.JavaOptions;

/// `bench sign`: signatures per second through HTTP, by distinct citizens whose tokens were never seen before, on a durable database;
/// beside them, in the same run and in turn, what the database alone gives.
public final class SignBench {

    private static final double BAR_DIRECT = 1.5;
    private static final double BAR_EXISTING = 0.8;
    private static final double BAR_P99_MS = 100;
    private static final int COLD_SECONDS = 5;
    private static final int AGAIN_SECONDS = 10;

    private final SignOptions options;
    private final Report report;
    private final MeasuredViche viche;
    private final Signing signing;
    private final Comparison comparison;

    private SignBench(SignOptions options, Report report, MeasuredViche viche) throws Exception {
        this.options = options;
        this.report = report;
        this.viche = viche;
        signing = new Signing(viche, viche.openPetition());
        comparison = new Comparison(options, report, signing, viche.databasePort());
    }

    /// Runs the command.
    public static void run(String[] words, Report report) throws Exception {
        var known = new HashSet<>(MeasuredViche.OPTIONS);
        known.addAll(SignOptions.OPTIONS);
        var arguments = Arguments.of(words, known, Set.of("cold"));
        var options = SignOptions.of(arguments);
        try (var viche = MeasuredViche.start(arguments, report)) {
            var bench = new SignBench(options, report, viche);
            if (arguments.flag("cold")) {
                bench.cold();
            } else if (options.existing() > 0) {
                bench.beside();
            } else {
                bench.compare();
            }
        }
    }

    private void compare() throws Exception {
        warmUp(options.warmUp());
        var peak = 0.0;
        for (var connections : options.connections()) {
            var compared = comparison.at(connections);
            if (connections.equals(options.most())) {
                peak = compared.signatures();
                report.atLeast(BAR_DIRECT, compared.ratio(), "signatures at %d connections, of the direct rate"
                        .formatted(connections));
            }
        }
        var half = signing.steadily(options.most(), options.seconds(), peak / 2);
        report.run("at half the peak, %,.0f/s asked for".formatted(peak / 2), half);
        report.below(BAR_P99_MS, half.millis(0.99), "p99 in ms at half the peak");
        report.bar(signing.errors() == 0, signing.errors() + " errors");
    }

    private void beside() throws Exception {
        warmUp(options.warmUp());
        var empty = comparison.at(options.most());
        report.say("Filling in %,d signatures ...", options.existing());
        try (var database = viche.database()) {
            report.say("They were there after %.0f s, the tables vacuumed and analysed.",
                    new Existing(database).fill(options.existing()).toMillis() / 1e3);
        }
        warmUp(AGAIN_SECONDS);
        var full = comparison.at(options.most());
        report.atLeast(BAR_EXISTING, full.signatures() / empty.signatures(),
                "signatures beside %,d others, of the rate without them".formatted(options.existing()));
        report.bar(signing.errors() == 0, signing.errors() + " errors");
    }

    private void cold() throws Exception {
        var command = JavaOptions.ofTheCommand();
        var bare = command.stream().filter(option -> !option.startsWith("-XX:AOTCache=")).toList();
        for (var how : bare.equals(command) ? List.of(bare) : List.of(command, bare)) {
            var tokens = signing.tokens(COLD_SECONDS);
            viche.restart(how);
            var measured = signing.run(options.most(), COLD_SECONDS, tokens);
            report.run("the first %d s %s the AOT cache".formatted(COLD_SECONDS, how == bare ? "without" : "with"), measured);
        }
        report.bar(signing.errors() == 0, signing.errors() + " errors");
    }

    /// In short runs, so that the tokens of each are made for what the one before could do.
    private void warmUp(int seconds) throws Exception {
        report.say("Warming up for %d s; direct inserts by %s.", seconds, DirectInserts.how());
        for (var left = seconds; left > 0; left -= AGAIN_SECONDS) {
            signing.run(options.most(), Math.min(left, AGAIN_SECONDS), signing.tokens(Math.min(left, AGAIN_SECONDS)));
        }
    }
}
