package ua.viche.api.corrections;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.Scrutineer;

/// A correction as scrutineers see it; who acted is not said.
///
/// @param corrected signatures that were corrected so far
/// @param skipped signatures that had changed since they were selected
/// @param waiting signatures that were not looked at yet, or never will be
/// @param petitions those whose threshold it crosses first, then those with most signatures; a hundred at most
/// @param affected how many petitions there are in all
/// @param confirmableUntil null once it is confirmed or has ended
/// @param mine whether the reader proposed it
record CorrectionView(UUID id, String action, String rule, String reason, @JsonRawValue String selection, CorrectionState state,
        int signatures, int corrected, int skipped, int waiting, int affected, List<CorrectedPetition> petitions,
        Instant proposedAt, @Nullable Instant confirmedAt, @Nullable Instant endedAt, @Nullable Instant confirmableUntil,
        boolean mine) {

    static CorrectionView of(Correction correction, List<CorrectedPetition> petitions, int affected, Scrutineer reader,
            Instant now) {
        var progress = correction.progress();
        var acts = correction.acts();
        var state = correction.stateAt(now);
        return new CorrectionView(correction.id(), correction.action().name().toLowerCase(Locale.ROOT), correction.rule(),
                correction.reason(), correction.selection(), state, correction.signatures(),
                progress.reached() - progress.skipped(), progress.skipped(), correction.signatures() - progress.reached(),
                affected, petitions, acts.proposedAt(), acts.confirmedAt(), acts.endedAt(),
                state == CorrectionState.PROPOSED ? correction.expiresAt() : null, acts.proposedBy().equals(reader.person()));
    }
}
