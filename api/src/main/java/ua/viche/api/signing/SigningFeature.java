package ua.viche.api.signing;

import ua.viche.api.ledger.Ledger;
import ua.viche.api.ledger.PublicLog;
import ua.viche.api.procedures.Procedures;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Signing, wired.
public final class SigningFeature {

    public static Feature on(Platform platform, Procedures procedures, Gates gates, Ledger ledger, PublicLog log,
            ThresholdListener thresholds) {
        var writer = new BatchWriter(platform, gates, ledger, thresholds);
        var desk = new SigningDesk(SigningConfig.of(platform.settings().at("signing")), writer, platform.telemetry());
        var limiter = new SigningLimiter(procedures, platform.limits(), platform.addresses(), platform.local());
        var routes = new SigningRoutes(desk, new Signatures(platform.database()), limiter, gates, platform.idempotency());
        return Feature.at("/v1/petitions", routes)
                .with("/v1/receipts", new ReceiptRoutes(new Receipts(platform.database(), log))).closing(desk);
    }

    private SigningFeature() {}
}
