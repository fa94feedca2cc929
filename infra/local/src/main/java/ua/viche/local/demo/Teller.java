package ua.viche.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/// Tells the story, a numbered line for each step that went as it should.
public final class Teller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final PrintStream out;
    private int steps;

    public Teller(PrintStream out) {
        this.out = out;
    }

    /// Plays a step and tells it.
    void step(String what, Runnable act) {
        step(what, () -> {
            act.run();
            return steps;
        });
    }

    /// Plays a step that has a result.
    <T> T step(String what, Supplier<T> act) {
        steps++;
        try {
            var result = act.get();
            out.printf("%3d  %s%n", steps, what);
            out.flush();
            return result;
        } catch (Differs e) {
            throw new Differs("Step " + steps + " (" + what + ") differs: " + e.getMessage());
        }
    }

    /// Ends the story.
    void end(String words) {
        out.println(words);
        out.flush();
    }

    /// Repeats what is only true after a while, as long as it differs.
    static <T> T eventually(Supplier<T> act) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return act.get();
            } catch (Differs e) {
                if (System.nanoTime() > deadline) {
                    throw new Differs(e.getMessage() + ", still after " + PATIENCE.toSeconds() + " seconds");
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
