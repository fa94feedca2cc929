package ua.viche.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A receipt with its proof: the entry is in the tree of the receipt's checkpoint, that tree is the beginning of the log, and the log
/// has this very entry there.
final class ReceiptCheck {

    private final JsonNode receipt;
    private final Path file;
    private String told = "";

    private ReceiptCheck(JsonNode receipt, Path file) {
        this.receipt = receipt;
        this.file = file;
    }

    /// Reads a receipt; one without a proof, as a phone has it from signing, is looked up at the server.
    static ReceiptCheck read(Path file, Server server) {
        var json = Server.json(Options.read(file), file.toString());
        if (json.has("entry")) {
            return new ReceiptCheck(json, file);
        }
        var id = json.at("/receipt/id").asText(json.path("id").asText());
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new WrongUse(file + " is no receipt");
        }
        var found = server.find("/v1/receipts/" + id)
                .orElseThrow(() -> new Mismatch("the server does not know the receipt " + id));
        var proven = Server.json(new String(found, StandardCharsets.UTF_8), "/v1/receipts/" + id);
        if (!proven.has("entry")) {
            throw new WrongUse("the receipt " + id + " is " + proven.path("state").asText() + ": it has no proof yet, try again");
        }
        return new ReceiptCheck(proven, file);
    }

    /// Checks the receipt by itself, and tells the scan what must be found on the way.
    void prepare(List<Key> keys, Checkpoint goal, Scan scan) {
        var checkpoint = Checkpoint.verify(receipt.path("checkpoint").asText(), keys, "the checkpoint of " + file);
        if (!checkpoint.origin().equals(goal.origin())) {
            throw new Mismatch(file + " is of another log: " + checkpoint.origin());
        }
        if (checkpoint.size() > goal.size()) {
            throw new Mismatch(
                    "the log shrank: the receipt is of size " + checkpoint.size() + ", the log has only " + goal.size());
        }
        scan.when(checkpoint.size(), () -> {
            if (!Arrays.equals(scan.root(), checkpoint.root())) {
                throw new Mismatch("the log was rewritten: its first " + checkpoint.size()
                        + " entries give another root than the receipt's checkpoint");
            }
        });
        var kind = check(receipt, checkpoint, scan);
        if (kind != Act.Kind.SIGNED) {
            throw new Mismatch(file + " has an entry that is no signature");
        }
        if (receipt.has("ended")) {
            var end = check(receipt.path("ended"), checkpoint, scan);
            told += "; " + end.name().toLowerCase(java.util.Locale.ROOT) + " by entry " + receipt.at("/ended/index").asLong();
        }
    }

    private Act.Kind check(JsonNode holder, Checkpoint checkpoint, Scan scan) {
        var index = holder.path("index").asLong(-1);
        var entry = holder.path("entry").asText().getBytes(StandardCharsets.UTF_8);
        var act = Act.parse(index, entry);
        if (!act.petition().equals(receipt.at("/receipt/petition").asText())) {
            throw new Mismatch(file + " has an entry of another petition");
        }
        if (holder.at("/inclusion/treeSize").asLong(-1) != checkpoint.size()) {
            throw new Mismatch(file + " has a proof for another size than its checkpoint's");
        }
        var proof = Proof.hashes(holder.path("inclusion"), "the proof of " + file);
        if (!Tree.includes(Tree.leaf(entry), index, checkpoint.size(), proof, checkpoint.root())) {
            throw new Mismatch("the inclusion proof of " + file + " does not lead from entry " + index + " to the root");
        }
        scan.entry(index, found -> {
            if (!Arrays.equals(found, entry)) {
                throw new Mismatch("the log has another entry " + index + " than " + file);
            }
        });
        if (told.isEmpty()) {
            told = file + ": entry " + index + " is in size " + checkpoint.size() + ", by its proof of " + proof.size()
                    + " hashes and in the log";
        }
        return act.kind();
    }

    String told() {
        return told;
    }
}
