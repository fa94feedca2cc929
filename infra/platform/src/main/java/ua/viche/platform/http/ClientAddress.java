package ua.viche.platform.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import ua.viche.platform.identity.Vault;

/// Network addresses of clients, for limits only: never stored and never logged, unless as a keyed hash.
public final class ClientAddress {

    private static final HeaderName FORWARDED = HeaderNames.create("X-Forwarded-For");

    private final int trustedHops;
    private final Vault vault;
    private final Clock clock;

    /// @param trustedHops how many proxies of our own stand before us; 0 believes no `X-Forwarded-For`
    public ClientAddress(int trustedHops, Vault vault, Clock clock) {
        this.trustedHops = trustedHops;
        this.vault = vault;
        this.clock = clock;
    }

    /// Today's hash of the client's address.
    public String hashed(ServerRequest request) {
        return vault.hash("address " + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), of(request));
    }

    public boolean isLoopback(ServerRequest request) {
        return trustedHops == 0 && request.remotePeer().address() instanceof InetSocketAddress peer
                && peer.getAddress() != null && peer.getAddress().isLoopbackAddress();
    }

    /// The client's address as our first proxy, or the socket, tells it: what a client could make up itself is never believed.
    public String of(ServerRequest request) {
        if (trustedHops > 0 && request.headers().contains(FORWARDED)) {
            var hops = String.join(",", request.headers().values(FORWARDED)).split(",");
            if (hops.length >= trustedHops) {
                return hops[hops.length - trustedHops].strip();
            }
        }
        return request.remotePeer().host();
    }
}
