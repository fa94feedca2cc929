package ua.viche.moderation.console.item;

import ua.viche.moderation.policy.Policy;
import ua.viche.platform.http.Language;

/// A policy to choose.
///
/// @param law the law and its article; empty for a rule of the house
public record Ground(String code, String name, String description, String law) {

    /// A policy in a language.
    public static Ground of(Policy policy, Language language) {
        var law = policy.law(language);
        return new Ground(policy.code(), policy.name(language), policy.description(language), law == null ? "" : law);
    }
}
