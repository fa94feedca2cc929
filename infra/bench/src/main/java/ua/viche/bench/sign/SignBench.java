package ua.viche.bench.sign;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.load.Load;
import ua.viche.bench.load.Load.Answers;
import ua.viche.bench.load.Measured;
import ua.viche.bench.load.Pace;
import ua.viche.bench.load.Requests;
import ua.viche.bench.load.Requests.RequestText;
import ua.viche.local.process.JavaOptions;

/// Signatures per second through HTTP, by distinct citizens whose tokens were never seen before, on a durable database; beside them,
/// in the same run and in turn, what the database alone gives.
public final class SignBench {

    private static final int FIRST_GUESS = 4_000;
    private static final double SPARE = 1.6;

    private final SignOptions options;
    private final PrintStream out;
    private final MeasuredViche viche;
    private double fastest = FIRST_GUESS;

    private SignBench(SignOptions options, PrintStream out, MeasuredViche viche) {
        this.options = options;
        this.out = out;
        this.viche = viche;
    }

    public static void run(SignOptions options, PrintStream out) throws Exception {
        try (var viche = MeasuredViche.start(options.port(), JavaOptions.ofTheCommand(), out)) {
            new SignBench(options, out, viche).run();
        }
    }

    private void run() throws Exception {
        var petition = viche.openPetition();
        var direct = new DirectInserts("127.0.0.1", viche.databasePort(), "postgres");
        direct.prepare();
        out.println("Warming up for " + options.warmUp() + " s; direct inserts by " + DirectInserts.how() + ".");
        sign(petition, options.connections().getLast(), options.warmUp());
        for (var connections : options.connections()) {
            compare(petition, connections, direct);
        }
    }

    private void compare(String petition, int connections, DirectInserts direct) throws Exception {
        var signed = new ArrayList<Measured>();
        var inserted = new ArrayList<Double>();
        for (var run = 0; run < options.runs(); run++) {
            var measured = sign(petition, connections, options.seconds());
            out.println(measured.line("signatures, " + connections + " connections"));
            signed.add(measured);
            var rate = direct.perSecond(options.seconds());
            out.println(String.format(Locale.ROOT, "%-34s %,9.0f/s", "direct inserts, 64 connections", rate));
            inserted.add(rate);
        }
        var ratio = median(signed.stream().mapToDouble(Measured::perSecond)) / median(inserted.stream().mapToDouble(d -> d));
        out.println(String.format(Locale.ROOT, "median at %d connections: %,.0f signatures/s, %.2f of direct; p99 %.1f ms",
                connections,
                median(signed.stream().mapToDouble(Measured::perSecond)), ratio,
                median(signed.stream().mapToDouble(m -> m.millis(0.99)))));
    }

    private Measured sign(String petition, int connections, int seconds) throws Exception {
        var tokens = viche.strangers((int) Math.min(500_000, fastest * seconds * SPARE));
        var text = RequestText.of("POST", "/v1/petitions/" + petition + "/signatures");
        try (var load = new Load(options.port(), connections)) {
            var measured = load.run(Requests.each(text, tokens), Answers.of(201), new Pace.Closed(), Duration.ofSeconds(seconds));
            fastest = Math.max(fastest, measured.perSecond());
            return measured;
        }
    }

    private static double median(DoubleStream values) {
        List<Double> sorted = values.sorted().boxed().toList();
        return sorted.get(sorted.size() / 2);
    }
}
