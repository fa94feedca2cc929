package ua.viche.api.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.NetworkRule.Kind;
import ua.viche.platform.http.Check;

/// A rule as staff ask for it.
///
/// @param network in CIDR notation; or else
/// @param hash as figures show it
record NetworkRequest(String kind, @Nullable String network, @Nullable String hash, @Nullable String procedure, String reason,
        @Nullable Instant until) {

    private static final int REASON_LIMIT = 500;
    private static final int CODE_LIMIT = 40;

    NetworkRequest {
        Check.that().oneOf("kind", kind, List.of("allow", "block")).rule(network == null || hash == null, "hash", "network-once")
                .rule(network != null || hash != null, "network", "required")
                .rule(network == null || AddressRange.parse(network).isPresent(), "network", "network")
                .rule(hash == null || NetworkHash.parse(hash).isPresent(), "hash", "network-hash")
                .optionalLine("procedure", procedure, CODE_LIMIT).text("reason", reason, REASON_LIMIT).done();
    }

    NetworkRule rule(UUID id, UUID staff, Instant now) {
        return new NetworkRule(id, Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                network == null ? null : AddressRange.parse(network).orElseThrow(),
                hash == null ? null : NetworkHash.parse(hash).orElseThrow(), procedure, reason.strip(), staff, now, until);
    }
}
