package ua.viche.moderation.strikes;

import java.time.Instant;
import java.util.UUID;

/// What a decision weighs against an author until it lapses.
record Strike(UUID id, UUID decision, UUID author, String policy, int weight, Instant givenAt, Instant expiresAt) {}
