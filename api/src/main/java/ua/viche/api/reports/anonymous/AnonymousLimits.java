package ua.viche.api.reports.anonymous;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.List;
import ua.viche.platform.Platform;
import ua.viche.platform.config.Settings;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.http.Problem;
import ua.viche.platform.redis.Limits;

/// How often somebody may report, or try a receipt, from one place. Counted under a keyed hash that is another one each day, by which
/// nobody finds an address again.
final class AnonymousLimits {

    private final Limits limits;
    private final ClientAddress addresses;
    private final List<Limits.Rate> submitting;
    private final List<Limits.Rate> proving;

    AnonymousLimits(Platform platform, Settings settings) {
        limits = platform.limits();
        addresses = platform.addresses();
        submitting = List.of(new Limits.Rate(settings.number("per-hour", 5, 1, 1_000_000), Duration.ofHours(1)));
        proving = List.of(new Limits.Rate(settings.number("receipts-per-hour", 30, 1, 1_000_000), Duration.ofHours(1)));
    }

    void submitting(ServerRequest request) {
        take("anonymous-report", request, submitting);
    }

    void proving(ServerRequest request) {
        take("anonymous-receipt", request, proving);
    }

    private void take(String name, ServerRequest request, List<Limits.Rate> rates) {
        if (limits.take(name, addresses.hashed(request), rates) instanceof Limits.Verdict.Exceeded(var wait)) {
            throw Problem.TOO_MANY.with().retryAfter(wait);
        }
    }
}
