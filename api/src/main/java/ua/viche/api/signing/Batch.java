package ua.viche.api.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.viche.api.ledger.Entry;

/// One committed batch of acts: the unit of the commit, of the event and of the public log.
record Batch(UUID id, Instant at, List<SignatureStore.Counted> counted, List<Entry> log) {}
