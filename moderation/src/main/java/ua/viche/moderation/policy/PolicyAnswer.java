package ua.viche.moderation.policy;

import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;

/// A policy in the reader's language.
record PolicyAnswer(String code, String name, String description, @Nullable String law) {

    static PolicyAnswer of(Policy policy, Language language) {
        return new PolicyAnswer(policy.code(), policy.name(language), policy.description(language), policy.law(language));
    }
}
