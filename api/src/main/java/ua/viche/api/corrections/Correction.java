package ua.viche.api.corrections;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.signing.SignatureCorrections.Action;
import ua.viche.api.signing.SignatureCorrections.Order;

/// A bulk of signatures that staff take out under a rule, or let count after all.
///
/// @param reason for the record
/// @param selection what was asked for, as JSON
/// @param procedures whose petitions it touches
/// @param signatures how many were selected
/// @param progress how far it was carried out
record Correction(UUID id, Action action, String rule, String reason, String selection, List<String> procedures,
        CorrectionState state, int signatures, Progress progress, Acts acts) {

    /// How long a proposal may be confirmed.
    static final Duration CONFIRMABLE = Duration.ofHours(24);

    /// @param reached signatures that were looked at
    /// @param skipped those of them that had changed since they were selected
    record Progress(int reached, int skipped) {}

    /// Who did what when; people by their keys, never shown.
    ///
    /// @param endedAt when it was done, cancelled or expired
    record Acts(UUID proposedBy, Instant proposedAt, @Nullable UUID confirmedBy, @Nullable Instant confirmedAt,
            @Nullable UUID cancelledBy, @Nullable Instant endedAt) {}

    /// The first moment at which it can no longer be confirmed.
    Instant expiresAt() {
        return acts.proposedAt().plus(CONFIRMABLE);
    }

    /// Where it stands at a moment: a proposal that nobody confirmed in time is over, whether or not that has been noted.
    CorrectionState stateAt(Instant now) {
        return state == CorrectionState.PROPOSED && !now.isBefore(expiresAt()) ? CorrectionState.EXPIRED : state;
    }

    Order order() {
        return new Order(id, action, rule);
    }
}
