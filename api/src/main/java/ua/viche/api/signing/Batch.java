package ua.viche.api.signing;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.viche.api.ledger.Entry;

/// One committed batch of acts: the unit of the commit, of the event and of the public log.
record Batch(UUID id, Instant at, List<SignatureStore.Counted> counted, List<Entry> log) {

    /// The entries, one a line.
    String entries() {
        return log.stream().map(Entry::json).collect(Collectors.joining("\n"));
    }

    /// The hashes of the leaves, 32 bytes each.
    byte[] leaves() {
        var bytes = new ByteArrayOutputStream(log.size() * 32);
        log.forEach(entry -> bytes.writeBytes(entry.leaf()));
        return bytes.toByteArray();
    }
}
