package ua.viche.moderation.queue;

import java.time.Instant;
import ua.viche.moderation.routing.Queues;

/// Who reads items, when, and among which queues.
public record ItemReading(Reviewer reviewer, Queues queues, Instant now) {}
