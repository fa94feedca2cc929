package ua.viche.api.signing;

import ua.viche.api.ledger.Ledger;
import ua.viche.api.ledger.PublicLog;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.surge.Surge;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Signing, wired.
public final class SigningFeature {

    /// What signing stands on.
    public record Ground(Gates gates, Ledger ledger, PublicLog log, Counts counts) {}

    public static Feature on(Platform platform, Procedures procedures, Ground ground, ThresholdListener thresholds,
            Surge surge) {
        var gates = ground.gates();
        var writer = new BatchWriter(platform, gates, ground.ledger(), thresholds);
        var config = SigningConfig.of(platform.settings().at("signing"));
        var desk = new SigningDesk(config, writer, platform.telemetry());
        var limiter = new SigningLimiter(procedures, platform.limits(), platform.addresses(), platform.local());
        var routes = new SigningRoutes(desk, new Signatures(platform.database()), limiter, gates, procedures,
                platform.idempotency());
        surge.measure(() -> (double) desk.waiting() / config.queue());
        return Feature.at("/v1/petitions", routes).with("/v1/petitions", new CountRoutes(ground.counts()))
                .with("/v1/receipts", new ReceiptRoutes(new Receipts(platform.database(), ground.log()))).closing(desk);
    }

    private SigningFeature() {}
}
