package ua.viche.moderation.screening;

import java.time.Instant;

/// A policy that is applied without a person where screening finds that it is broken.
///
/// @param reason why, for the other administrators
public record AutomaticPolicy(String policy, String reason, Instant since) {}
