package ua.viche.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// A checkpoint whose signature was verified (C2SP tlog-checkpoint).
///
/// @param signers keys whose signatures are good
record Checkpoint(String origin, long size, byte[] root, List<Key> signers) {

    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 64;

    /// @param what where it comes from, for messages
    /// @throws Mismatch if it is malformed, a known key's signature is bad, or no known key signed it
    static Checkpoint verify(String note, List<Key> keys, String what) {
        var cut = note.lastIndexOf("\n\n");
        if (cut < 0 || !note.endsWith("\n")) {
            throw new Mismatch(what + " is not a signed note");
        }
        var text = note.substring(0, cut + 1);
        var lines = text.split("\n", -1);
        if (lines.length < 4 || Arrays.stream(lines, 0, lines.length - 1).anyMatch(String::isEmpty)) {
            throw new Mismatch(what + " lacks origin, size or root");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new Mismatch(what + " has no tree size: " + lines[1]);
        }
        var root = base64(lines[2], what + " has no root hash: " + lines[2]);
        if (root.length != 32) {
            throw new Mismatch(what + " has a root of " + root.length + " bytes");
        }
        var signers = signers(text, note.substring(cut + 2), keys, what);
        if (signers.stream().noneMatch(key -> key.name().equals(lines[0]))) {
            throw new Mismatch(what + " of " + lines[0] + " is signed by none of the known keys "
                    + keys.stream().map(Key::toString).collect(Collectors.joining(", ")));
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, signers);
    }

    private static List<Key> signers(String text, String signatures, List<Key> keys, String what) {
        var signers = new ArrayList<Key>();
        var lines = signatures.lines().toList();
        if (lines.size() > MOST_SIGNATURES) {
            throw new Mismatch(what + " has " + lines.size() + " signatures");
        }
        for (var line : lines) {
            var parts = line.split(" ", -1);
            if (!line.startsWith(DASH) || parts.length != 3) {
                throw new Mismatch(what + " has a malformed signature line: " + line);
            }
            var bytes = base64(parts[2], what + " has a malformed signature: " + line);
            if (bytes.length < 5) {
                throw new Mismatch(what + " has a short signature: " + line);
            }
            var id = HexFormat.of().formatHex(bytes, 0, 4);
            for (var key : keys) {
                if (key.name().equals(parts[1]) && key.id().equals(id)) {
                    if (!key.verifies(text, Arrays.copyOfRange(bytes, 4, bytes.length))) {
                        throw new Mismatch(what + ": the signature by " + key + " is wrong");
                    }
                    signers.add(key);
                }
            }
        }
        return signers;
    }

    private static byte[] base64(String text, String otherwise) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new Mismatch(otherwise);
        }
    }

    String rootText() {
        return Base64.getEncoder().encodeToString(root);
    }
}
