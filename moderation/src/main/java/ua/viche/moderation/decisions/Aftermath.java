package ua.viche.moderation.decisions;

import java.util.Optional;

/// What became of a decision.
///
/// @param restoring the decision that undid it
/// @param visible whether the public sees the subject, as its owner told after the later of both; empty until it did
public record Aftermath(Decision decision, Optional<Decision> restoring, Optional<Boolean> visible) {}
