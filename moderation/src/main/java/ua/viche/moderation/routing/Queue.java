package ua.viche.moderation.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// A queue of items.
///
/// @param guarded whether only those see it who have its scope
/// @param urgent whether those on duty are told of each item at once
/// @param patience how long an item may wait where no legal clock runs
/// @param playbook what to do here; null where nothing is special
public record Queue(String code, Bilingual name, boolean guarded, boolean urgent, Duration patience,
        @Nullable Bilingual playbook) {

    /// Where everything goes that no rule sends elsewhere.
    public static final String GENERAL = "general";

    /// Whose rota is told: the duty in alerts.
    public String duty() {
        return "moderation:" + code;
    }
}
