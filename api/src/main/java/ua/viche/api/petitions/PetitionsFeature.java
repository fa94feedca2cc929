package ua.viche.api.petitions;

import java.time.Duration;
import java.util.List;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.ledger.Ledger;
import ua.viche.api.ledger.LedgerFeature;
import ua.viche.api.ledger.PublicLog;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.signing.Gates;
import ua.viche.api.signing.SigningFeature;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.Platform;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Petitions, their signatures and the log of both, wired: signing tells petitions about crossed thresholds.
public final class PetitionsFeature {

    private static final Duration WATCH = Duration.ofSeconds(5);

    public static List<Feature> on(Platform platform, Procedures procedures, Accounts accounts) {
        var ledger = new Ledger(platform.database());
        var log = new PublicLog(platform.database());
        var gates = new Gates(platform.database(), ledger);
        var life = new PetitionLife(platform, procedures, gates);
        var petitions = new Petitions(platform, procedures, accounts, gates, life);
        var watch = new DeadlineWatch(platform.database(), platform.clock(), life);
        return List.of(
                Feature.at("/v1/petitions", new PetitionRoutes(petitions, platform.idempotency()))
                        .listening(Subscription.to(DecisionMade.class, "petitions", life::decided))
                        .running(Job.once("close-petitions", WATCH, watch)),
                SigningFeature.on(platform, procedures, gates, ledger, log, life),
                LedgerFeature.on(platform, ledger, log));
    }

    private PetitionsFeature() {}
}
