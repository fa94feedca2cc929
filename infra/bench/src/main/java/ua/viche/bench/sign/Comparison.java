package ua.viche.bench.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import ua.viche.bench.Report;
import ua.viche.bench.load.Measured;

/// Signing and direct inserts in turn, since a machine is not as fast in one minute as in the next.
final class Comparison {

    private final SignOptions options;
    private final Report report;
    private final Signing signing;
    private final DirectInserts direct;

    /// Medians.
    record Compared(double signatures, double direct) {

        double ratio() {
            return signatures / direct;
        }
    }

    Comparison(SignOptions options, Report report, Signing signing, int databasePort) throws Exception {
        this.options = options;
        this.report = report;
        this.signing = signing;
        direct = new DirectInserts("127.0.0.1", databasePort, "postgres");
        direct.prepare();
    }

    Compared at(int connections) throws Exception {
        List<Measured> signed = new ArrayList<>();
        List<Double> inserted = new ArrayList<>();
        for (var run = 0; run < options.runs(); run++) {
            var measured = signing.run(connections, options.seconds(), signing.tokens(options.seconds()));
            report.run("signatures, " + connections + " connections", measured);
            signed.add(measured);
            var rate = direct.perSecond(options.seconds());
            report.say("%-44s %,9.0f/s", "direct inserts, 64 connections", rate);
            inserted.add(rate);
        }
        var medians = new Compared(median(signed.stream().mapToDouble(Measured::perSecond)),
                median(inserted.stream().mapToDouble(rate -> rate)));
        report.say("Median at %d connections: %,.0f signatures/s, %.2f of direct; p50 %.1f ms, p99 %.1f ms.", connections,
                medians.signatures(), medians.ratio(), median(signed.stream().mapToDouble(one -> one.millis(0.5))),
                median(signed.stream().mapToDouble(one -> one.millis(0.99))));
        return medians;
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
