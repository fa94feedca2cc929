package ua.viche.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Hashes of a proof as the server writes them.
final class Proof {

    private static final int MOST = 128;

    static List<byte[]> hashes(JsonNode holder, String what) {
        var hashes = new ArrayList<byte[]>();
        if (!holder.path("hashes").isArray() || holder.path("hashes").size() > MOST) {
            throw new Mismatch(what + " has no list of hashes");
        }
        for (var hash : holder.path("hashes")) {
            try {
                hashes.add(Base64.getDecoder().decode(hash.asText()));
            } catch (IllegalArgumentException malformed) {
                throw new Mismatch(what + " has a malformed hash: " + hash.asText());
            }
        }
        return hashes;
    }

    private Proof() {}
}
