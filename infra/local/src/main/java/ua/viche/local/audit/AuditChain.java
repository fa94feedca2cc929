package ua.viche.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import ua.viche.platform.http.Json;

/// A chain of entries, recomputed: each hash is SHA-256 over the 32 bytes of the one before and the JSON array
/// `[seq, at, actor, act, target, details]`. Shares no code with what wrote it.
final class AuditChain {

    private long length;
    private String head = "0".repeat(64);

    /// Adds the next entry.
    ///
    /// @return what is wrong with it; empty where nothing is
    Optional<String> add(JsonNode entry) {
        var number = entry.path("seq").asLong();
        if (number != length + 1) {
            return Optional.of("entry " + (length + 1) + " is missing, " + number + " follows");
        }
        var hash = hash(entry);
        if (!hash.equals(entry.path("hash").asText())) {
            return Optional.of("entry " + number + " is not what was hashed");
        }
        length = number;
        head = hash;
        return Optional.empty();
    }

    /// How many entries are in order, from the first.
    long length() {
        return length;
    }

    /// Hash of the last of those.
    String head() {
        return head;
    }

    private String hash(JsonNode entry) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(HexFormat.of().parseHex(head));
            var fields = List.<Object>of(entry.path("seq").asLong(), entry.path("at").asText(), entry.path("actor").asText(),
                    entry.path("act").asText(), entry.path("target").asText(), entry.path("details").asText());
            return HexFormat.of().formatHex(sha256.digest(Json.text(fields).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
