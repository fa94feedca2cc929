package ua.viche.moderation.quality;

import java.time.Instant;
import java.util.UUID;
import ua.viche.moderation.queue.Content;

/// An item whose decision is known beforehand.
record GoldenItem(UUID id, String kind, String body, Content content, Opinion expected, UUID addedBy, Instant addedAt) {}
