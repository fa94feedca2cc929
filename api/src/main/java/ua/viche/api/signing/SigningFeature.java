package ua.viche.api.signing;

import ua.viche.api.integrity.Networks;
import ua.viche.api.ledger.Ledger;
import ua.viche.api.ledger.PublicLog;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.surge.Surge;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Signing, wired.
public final class SigningFeature {

    /// What signing stands on.
    public record Ground(Procedures procedures, Networks networks, Gates gates, Ledger ledger, Surge surge) {}

    public static Feature on(Platform platform, Ground ground, ThresholdListener thresholds) {
        var gates = ground.gates();
        var procedures = ground.procedures();
        var writer = new BatchWriter(platform, gates, ground.ledger(), thresholds);
        var config = SigningConfig.of(platform.settings().at("signing"));
        var desk = new SigningDesk(config, writer, platform.telemetry());
        var limiter = new SigningLimiter(procedures, platform.limits(), ground.networks(), platform.addresses(),
                platform.local());
        var routes = new SigningRoutes(desk, new Signatures(platform.database()), limiter, gates, procedures,
                platform.idempotency());
        ground.surge().measure(() -> (double) desk.waiting() / config.queue());
        return Feature.at("/v1/petitions", routes).closing(desk);
    }

    /// Counts, and receipts with their proofs.
    public static Feature reading(Platform platform, Counts counts, PublicLog log) {
        return Feature.at("/v1/petitions", new CountRoutes(counts))
                .with("/v1/receipts", new ReceiptRoutes(new Receipts(platform.database(), log)));
    }

    private SigningFeature() {}
}
