package ua.viche.api.actionplan;

import java.time.Instant;
import java.util.UUID;

/// What a citizen said about an item. Who it was is never shown.
record Comment(UUID id, UUID submission, UUID author, String text, String language, CommentState state, Instant at) {}
