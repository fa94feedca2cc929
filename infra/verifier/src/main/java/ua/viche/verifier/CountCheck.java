package ua.viche.verifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Compares the counts that the server tells with those that the entries give, at exactly the tree size that it names.
final class CountCheck {

    private static final int MOST_PETITIONS = 1_000;
    private static final int TRIES = 8;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Server server;
    private final Scan scan;
    private final Replay replay;
    private final PrintStream out;
    private int compared;
    private int silent;

    /// What the server says.
    private record Claim(String petition, long count, long treeSize) {}

    CountCheck(Server server, Scan scan, Replay replay, PrintStream out) {
        this.server = server;
        this.scan = scan;
        this.replay = replay;
        this.out = out;
    }

    /// @param petition the only one that shall be compared; null for all
    /// @param latest the latest checkpoint, to read on where the server counts further already
    void run(@Nullable String petition, Supplier<Checkpoint> latest) {
        if (petition != null && replay.petition(petition).isEmpty()) {
            throw new Mismatch("the log has no entry of the petition " + petition);
        }
        var all = petition == null ? List.copyOf(replay.petitions().keySet()) : List.of(petition);
        all.stream().limit(MOST_PETITIONS).forEach(this::compare);
        var before = scan.size();
        scan.to(latest.get());
        if (scan.size() > before) {
            out.println("            read on to size " + scan.size() + ": as the latest checkpoint says");
        }
        out.println("counts      " + compared + " of " + all.size() + " petitions are as the server says"
                + (silent == 0 ? "" : "; for " + silent + " it names no count with a tree size"));
        if (petition != null) {
            out.println("petition    " + petition + " has "
                    + replay.petition(petition).map(Replay.Tally::count).orElse(0L) + " signatures at size " + scan.size());
        }
    }

    /// The answer may be a second old; where the count has changed since, the server is asked again.
    private void compare(String petition) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            Server.pause(attempt == 0 ? Duration.ZERO : PAUSE);
            var claim = claim(petition);
            if (claim.isEmpty()) {
                silent++;
                return;
            }
            if (claim.get().treeSize >= replay.petition(petition).map(Replay.Tally::lastChange).orElse(0L)) {
                scan.when(Math.max(claim.get().treeSize, scan.size()), () -> check(claim.get()));
                compared++;
                return;
            }
        }
        throw new Mismatch("the server's count of " + petition + " stays behind the log");
    }

    private void check(Claim claim) {
        var ours = replay.petition(claim.petition).map(Replay.Tally::count).orElse(0L);
        if (ours != claim.count) {
            throw new Mismatch("the server counts " + claim.count + " signatures of " + claim.petition + " at size "
                    + claim.treeSize + ", the log has " + ours);
        }
    }

    private Optional<Claim> claim(String petition) {
        var path = "/v1/petitions/" + petition + "/count";
        return server.find(path).map(bytes -> Server.json(new String(bytes, StandardCharsets.UTF_8), path))
                .filter(json -> json.path("treeSize").isIntegralNumber() && json.path("count").isIntegralNumber())
                .map(json -> new Claim(petition, json.path("count").asLong(), json.path("treeSize").asLong()));
    }
}
