package ua.viche.api.corrections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.NetworkHash;
import ua.viche.api.integrity.Scrutineer;
import ua.viche.api.signing.SignatureCorrections;
import ua.viche.api.signing.SignatureCorrections.Action;
import ua.viche.platform.http.Check;

/// A correction as staff ask for it.
record CorrectionRequest(String action, String rule, String reason, Selection selection) {

    private static final int CODE_LIMIT = 40;
    private static final int REASON_LIMIT = 2_000;

    /// Which signatures; what is left out does not narrow.
    ///
    /// @param networks hashes, as figures show them
    /// @param signedUntil the first moment that is too late
    /// @param receipts ids
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Selection(@Nullable List<UUID> petitions, @Nullable List<NetworkHash> networks, @Nullable Instant signedFrom,
            @Nullable Instant signedUntil, @Nullable Boolean held, @Nullable List<UUID> receipts) {

        private static final int FEW = 100;
        private static final int MANY = 1_000;

        Selection {
            petitions = petitions == null ? List.of() : List.copyOf(petitions);
            networks = networks == null ? List.of() : List.copyOf(networks);
            receipts = receipts == null ? List.of() : List.copyOf(receipts);
            Check.that().rule(petitions.size() <= FEW, "petitions", "too-many", FEW)
                    .rule(networks.size() <= FEW, "networks", "too-many", FEW)
                    .rule(receipts.size() <= MANY, "receipts", "too-many", MANY).done();
        }

        /// Whether it is about less than everything.
        boolean narrows() {
            return !given(petitions).isEmpty() || !given(networks).isEmpty() || !given(receipts).isEmpty() || signedFrom != null
                    || signedUntil != null || Boolean.TRUE.equals(held);
        }

        SignatureCorrections.Selection within(Scrutineer staff) {
            return new SignatureCorrections.Selection(given(petitions),
                    given(networks).stream().map(NetworkHash::value).toList(), signedFrom, signedUntil, held, given(receipts),
                    staff.everything() ? List.of() : staff.procedures());
        }

        private static <T> List<T> given(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    CorrectionRequest {
        Check.that().oneOf("action", action, List.of("invalidate", "release")).line("rule", rule, CODE_LIMIT)
                .text("reason", reason, REASON_LIMIT).required("selection", selection)
                .rule(selection == null || selection.narrows(), "selection", "narrow").done();
    }

    Action does() {
        return Action.valueOf(action.toUpperCase(Locale.ROOT));
    }
}
