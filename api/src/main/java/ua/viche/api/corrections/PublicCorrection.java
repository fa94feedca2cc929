package ua.viche.api.corrections;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.SignatureCorrections.Action;

/// What a correction did to a petition's count, for everybody.
///
/// @param name of the rule, in the reader's language
/// @param signatures how many were taken out, or let count
/// @param endedAt when the last of them was
record PublicCorrection(UUID correction, UUID petition, String action, String rule, String name, @Nullable String law,
        int signatures, Instant endedAt) {

    /// A row of the list.
    record Row(UUID correction, UUID petition, CorrectionRule rule, int signatures, Instant endedAt) {

        /// Its place in the list.
        String position() {
            return correction + " " + petition;
        }

        PublicCorrection in(Locale language) {
            var law = rule.law();
            return new PublicCorrection(correction, petition, code(rule.action()), rule.code(), rule.name().in(language),
                    law == null ? null : law.in(language), signatures, endedAt);
        }
    }

    static String code(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
