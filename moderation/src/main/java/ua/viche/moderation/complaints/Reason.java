package ua.viche.moderation.complaints;

import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// A reason to complain.
///
/// @param policy the code of the policy that it speaks of; null for none
/// @param weight what it adds to the urgency of an item
public record Reason(String code, Bilingual name, @Nullable String policy, double weight) {}
