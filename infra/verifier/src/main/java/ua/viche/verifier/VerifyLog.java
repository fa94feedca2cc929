package ua.viche.verifier;

import java.io.PrintStream;
import java.util.List;

/// `viche verify-log`: checks a public log without trusting the server. Ends with 0 where everything is as it must be, with 1 at the
/// first mismatch, with 2 where the command was not understood.
public final class VerifyLog {

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /// The same, for a process that goes on.
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            new Verification(Options.of(words), out).run();
            return 0;
        } catch (WrongUse wrong) {
            err.println(wrong.getMessage());
            err.println(Options.USAGE);
            return 2;
        } catch (Mismatch mismatch) {
            out.flush();
            err.println("MISMATCH: " + mismatch.getMessage());
            return 1;
        }
    }

    private VerifyLog() {}
}
