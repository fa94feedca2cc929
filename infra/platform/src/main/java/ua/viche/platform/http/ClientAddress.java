package ua.viche.platform.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import ua.viche.platform.identity.Vault;

/// Network addresses of clients, for limits only: never stored, never logged, and outside this class a hash that changes every day.
public final class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";

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

    private String of(ServerRequest request) {
        if (trustedHops > 0) {
            var hops = request.headers().values(HeaderNames.create(FORWARDED)).stream()
                    .flatMap(value -> java.util.Arrays.stream(value.split(","))).map(String::trim).toList();
            if (hops.size() >= trustedHops) {
                return hops.get(hops.size() - trustedHops);
            }
        }
        return request.remotePeer().host();
    }
}
