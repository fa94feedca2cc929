package ua.viche.bench;

import java.util.Arrays;
import java.util.Map;
import ua.viche.bench.locate.LocateBench;
import ua.viche.bench.log.LogBench;
import ua.viche.bench.moderation.ModerationBench;
import ua.viche.bench.push.PushBench;
import ua.viche.bench.read.ReadBench;
import ua.viche.bench.replay.ReplayBench;
import ua.viche.bench.report.ReportBench;
import ua.viche.bench.sign.SignBench;
import ua.viche.local.StartException;
import ua.viche.local.demo.Differs;

/// `./infra/viche bench …`.
public final class Bench {

    private static final Map<String, Command> COMMANDS = Map.of("sign", SignBench::run, "replay", ReplayBench::run, "read",
            ReadBench::run, "log", LogBench::run, "moderation", ModerationBench::run, "push", PushBench::run, "locate",
            LocateBench::run, "report", ReportBench::run);

    /// One thing that can be measured.
    private interface Command {
        void run(String[] words, Report report) throws Exception;
    }

    public static void main(String[] words) throws Exception {
        var command = words.length == 0 ? null : COMMANDS.get(words[0]);
        if (command == null) {
            System.err
                    .println("bench measures sign, replay, read, log, moderation, push, locate or report; infra/bench/README.md "
                            + "says how.");
            System.exit(2);
            return;
        }
        var report = new Report(System.out, "./infra/viche bench " + String.join(" ", words));
        try {
            command.run(Arrays.copyOfRange(words, 1, words.length), report);
        } catch (StartException | Differs refused) {
            System.out.flush();
            System.err.println(refused.getMessage());
            System.exit(2);
        }
        System.exit(report.missed() ? 1 : 0);
    }

    private Bench() {}
}
