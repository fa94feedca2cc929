package ua.viche.bench.sign;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import ua.viche.bench.MeasuredViche;
import ua.viche.bench.load.Load;
import ua.viche.bench.load.Load.Answers;
import ua.viche.bench.load.Measured;
import ua.viche.bench.load.Pace;
import ua.viche.bench.load.Requests;
import ua.viche.bench.load.Requests.RequestText;

/// People who sign one petition.
final class Signing {

    private static final double FIRST_GUESS = 6_000;
    private static final double SPARE = 1.4;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int CREATED = 201;

    private final MeasuredViche viche;
    private final RequestText text;
    private double fastest = FIRST_GUESS;
    private long errors;

    Signing(MeasuredViche viche, String petition) {
        this.viche = viche;
        text = RequestText.of("POST", "/v1/petitions/" + petition + "/signatures");
    }

    /// Enough for a run of so many seconds, as far as is known.
    List<byte[]> tokens(int seconds) {
        return viche.strangers((int) Math.min(MOST_TOKENS, fastest * seconds * SPARE));
    }

    /// As fast as they are answered.
    Measured run(int connections, int seconds, List<byte[]> tokens) throws IOException {
        var measured = run(connections, seconds, tokens, new Pace.Closed());
        fastest = Math.max(FIRST_GUESS / 2, measured.perSecond());
        return measured;
    }

    /// At a steady rate, whatever the answers do.
    Measured steadily(int connections, int seconds, double perSecond) throws IOException {
        return run(connections, seconds, viche.strangers((int) (perSecond * seconds) + 1), new Pace.Rate(perSecond));
    }

    private Measured run(int connections, int seconds, List<byte[]> tokens, Pace pace) throws IOException {
        System.gc();
        try (var load = new Load(viche.port(), connections)) {
            var measured = load.run(Requests.each(text, tokens), Answers.of(CREATED), pace, Duration.ofSeconds(seconds));
            errors += measured.errors();
            return measured;
        }
    }

    /// Of all runs.
    long errors() {
        return errors;
    }
}
