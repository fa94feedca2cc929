package ua.viche.notifications.ledger;

import java.time.Duration;
import ua.viche.notifications.delivery.DeliverySettings;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// The ledger, wired.
public final class LedgerFeature {

    private static final Duration FORGETTING = Duration.ofHours(1);

    public static Feature on(Platform platform, AuditTrail audit) {
        var ledger = new Ledger(platform.database(), platform.clock(), audit,
                DeliverySettings.of(platform.settings()).retention());
        return Feature.at("/notifications/v1", new LedgerRoutes(ledger, platform.idempotency()))
                .running(Job.once("forget-deliveries", FORGETTING, ledger::forget));
    }

    private LedgerFeature() {}
}
