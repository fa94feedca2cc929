package ua.viche.platform.audit;

import java.time.Instant;
import java.util.UUID;

/// An entry as administrators read it, with all that its hash is made of.
///
/// @param details JSON as text, as it was written
/// @param hash 64 hexadecimal digits
public record AuditAnswer(long seq, Instant at, UUID actor, String act, UUID target, String details, String hash) {

    static AuditAnswer of(AuditStore.Row row) {
        var entry = row.entry();
        return new AuditAnswer(entry.seq(), entry.at(), entry.actor(), entry.act(), entry.target(), entry.details(), row.hash());
    }
}
