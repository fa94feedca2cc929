package ua.viche.chaos;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ua.viche.local.Arguments;
import ua.viche.local.StartException;
import ua.viche.local.demo.Differs;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.folder.FreePort;
import ua.viche.local.process.JavaOptions;

/// `./infra/viche chaos signing`. Ends with 0 where nothing was found, with 1 otherwise; the data is then kept.
public final class Chaos {

    private static final int ROUNDS = 20;

    public static void main(String[] words) throws Exception {
        try {
            var arguments = Arguments.of(words, Set.of("seed", "rounds", "only", "port"), Set.of());
            if (!arguments.names().equals(List.of("signing"))) {
                throw new StartException("chaos knows one story, signing: ./infra/viche chaos signing [--seed N] [--rounds 20]"
                        + " [--only commit,sequencing,checkpoint]");
            }
            var seed = arguments.parsed("seed", Long::valueOf, "a whole number")
                    .orElse(new SecureRandom().nextLong(1_000_000_000));
            var rounds = arguments.number("rounds", ROUNDS, 1, 100_000);
            var port = arguments.number("port", FreePort.any(), 1_024, 65_535);
            var moments = arguments
                    .parsed("only", Chaos::moments, "names of " + Arrays.toString(Moment.values()).toLowerCase(Locale.ROOT))
                    .orElse(List.of(Moment.values()));
            System.exit(run(seed, rounds, port, moments) ? 0 : 1);
        } catch (StartException | Differs refused) {
            System.out.flush();
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(long seed, int rounds, int port, List<Moment> moments) throws Exception {
        var data = Files.createTempDirectory("viche-chaos");
        System.out.printf("Command: ./infra/viche chaos signing --seed %d --rounds %d; data in %s.%n", seed, rounds, data);
        boolean clean;
        try (var story = new SigningStory(data, port, JavaOptions.ofTheCommand(), seed, System.out)) {
            for (var moment : moments) {
                for (var round = 1; round <= rounds; round++) {
                    story.round(moment, round + "/" + rounds);
                }
            }
            clean = story.end();
        }
        if (clean) {
            DataFolder.remove(data);
        }
        return clean;
    }

    private static List<Moment> moments(String names) {
        return Arrays.stream(names.split(",")).map(name -> Moment.valueOf(name.strip().toUpperCase(Locale.ROOT))).toList();
    }

    private Chaos() {}
}
