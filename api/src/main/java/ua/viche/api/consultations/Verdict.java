package ua.viche.api.consultations;

import java.time.Instant;
import java.util.UUID;

/// A reasoned verdict; contributions that were answered together share one.
record Verdict(UUID id, Outcome outcome, String reason, Instant givenAt) {}
