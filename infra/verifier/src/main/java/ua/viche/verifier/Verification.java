package ua.viche.verifier;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/// One run: checks one thing after another and tells each that holds.
final class Verification {

    private final Options options;
    private final PrintStream out;
    private final Server server;
    private final Replay replay = new Replay();
    private final Scan scan;

    Verification(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        server = new Server(options.base());
        scan = new Scan(server, replay);
    }

    /// @throws Mismatch at the first thing that is not as it must be
    void run() {
        var since = options.since() == null ? null : Options.read(options.since());
        var receiptFile = options.receipt();
        var receipt = receiptFile == null ? null : ReceiptCheck.read(receiptFile, server);
        var keys = keys();
        var goal = checkpoint(keys);
        if (since != null) {
            since(Checkpoint.verify(since, keys, String.valueOf(options.since())), goal);
        }
        if (receipt != null) {
            receipt.prepare(keys, goal, scan);
        }
        read(goal);
        if (since != null) {
            prove(Checkpoint.verify(since, keys, String.valueOf(options.since())), goal);
        }
        if (receipt != null) {
            out.println("receipt     " + receipt.told());
        }
        new CountCheck(server, scan, replay, out).run(options.petition(),
                () -> Checkpoint.verify(server.text("/log/checkpoint"), keys,
                        "the checkpoint"));
        out.println("Everything that was checked is as it must be.");
    }

    private List<Key> keys() {
        if (!options.keys().isEmpty()) {
            var keys = options.keys().stream().map(Key::parse).toList();
            out.println("key         " + names(keys) + ", as given");
            return keys;
        }
        var keys = server.text("/log/keys").lines().map(Key::parse).toList();
        var current = Key.parse(server.text("/log/key").strip());
        if (keys.isEmpty() || !keys.getFirst().equals(current)) {
            throw new Mismatch("/log/key is not the first of /log/keys");
        }
        out.println("key         " + names(keys) + ", as the server says; --key NAME+HASH+KEY trusts only yours");
        return keys;
    }

    private Checkpoint checkpoint(List<Key> keys) {
        var goal = Checkpoint.verify(server.text("/log/checkpoint"), keys, "the checkpoint");
        out.println("checkpoint  " + goal.origin() + ", size " + goal.size() + ", root " + goal.rootText() + ", signed by "
                + names(goal.signers()));
        return goal;
    }

    private void read(Checkpoint goal) {
        scan.to(goal);
        out.println("entries     " + goal.size() + " hash to " + scan.tiles() + " tiles and to the root");
        out.println("acts        " + (goal.size() == 0 ? "none" : replay.summary()) + " on " + replay.petitions().size()
                + " petitions, each in its turn");
    }

    private void since(Checkpoint old, Checkpoint goal) {
        if (!old.origin().equals(goal.origin())) {
            throw new Mismatch(options.since() + " is of another log: " + old.origin());
        }
        if (old.size() > goal.size()) {
            throw new Mismatch(
                    "the log shrank: " + options.since() + " has " + old.size() + " entries, the log only " + goal.size());
        }
        scan.when(old.size(), () -> {
            if (!Arrays.equals(scan.root(), old.root())) {
                throw new Mismatch("the log was rewritten: its first " + old.size() + " entries give another root than "
                        + options.since());
            }
        });
    }

    private void prove(Checkpoint old, Checkpoint goal) {
        var proof = Proof.hashes(server.json("/log/consistency?from=" + old.size() + "&to=" + goal.size()),
                "the consistency proof");
        if (!Tree.continues(old.size(), old.root(), goal.size(), goal.root(), proof)) {
            throw new Mismatch("the consistency proof from " + old.size() + " to " + goal.size() + " does not hold");
        }
        out.println("since       size " + old.size() + " is the beginning of size " + goal.size()
                + ": by the entries, and by the server's proof of " + proof.size() + " hashes");
    }

    private static String names(List<Key> keys) {
        return String.join(", ", keys.stream().map(Key::toString).toList());
    }
}
