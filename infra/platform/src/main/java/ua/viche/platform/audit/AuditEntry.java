package ua.viche.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.viche.platform.http.Json;

/// A numbered act. Its hash is SHA-256 over the 32 bytes of the hash before it and the JSON array
/// `[seq, at, actor, act, target, details]` (UTF-8, `details` as the stored text): to change one is to change all later ones.
///
/// @param seq from 1, without gaps
/// @param details JSON, kept as it was written
record AuditEntry(long seq, Instant at, UUID actor, String act, UUID target, String details) {

    byte[] hashAfter(byte[] previous) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            var fields = List.of(seq, at.toString(), actor.toString(), act, target.toString(), details);
            return sha256.digest(Json.mapper().writeValueAsString(fields).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
