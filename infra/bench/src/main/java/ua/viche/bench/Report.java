package ua.viche.bench;

import java.io.PrintStream;
import java.util.Locale;
import ua.viche.bench.load.Measured;

/// What is told at the terminal: the command, the machine, a line a run, and each bar with whether it was met.
public final class Report {

    private final PrintStream out;
    private final String command;
    private boolean missed;

    Report(PrintStream out, String command) {
        this.out = out;
        this.command = command;
    }

    /// Says what is measured with what.
    void begin(String machine) {
        say("Command: %s", command);
        say("%s", machine);
    }

    /// A line, as [String#format].
    public void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /// The line of a run.
    public void run(String what, Measured measured) {
        say("%s", measured.line(what));
    }

    /// A bar that a figure has to reach.
    public void atLeast(double bar, double figure, String what) {
        bar(figure >= bar, String.format(Locale.ROOT, "%s: %.2f, at least %.2f wanted", what, figure, bar));
    }

    /// A bar that a figure has to stay below.
    public void below(double bar, double figure, String what) {
        bar(figure < bar, String.format(Locale.ROOT, "%s: %.1f, below %.1f wanted", what, figure, bar));
    }

    /// A bar that is met or not.
    public void bar(boolean met, String what) {
        missed |= !met;
        say("Bar %s: %s", met ? "met" : "MISSED", what);
    }

    boolean missed() {
        return missed;
    }
}
