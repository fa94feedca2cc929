package ua.viche.platform.events;

import java.time.Instant;
import java.util.UUID;

/// An event that a consumer could not apply.
record DeadLetter(UUID id, String consumer, StoredEvent event, String reason, Instant failedAt) {}
