package ua.viche.api.petitions;

import java.time.Duration;
import java.util.List;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.corrections.CorrectionsFeature;
import ua.viche.api.integrity.Networks;
import ua.viche.api.ledger.Ledger;
import ua.viche.api.ledger.LedgerFeature;
import ua.viche.api.ledger.PublicLog;
import ua.viche.api.moderated.DecisionsOn;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.signing.Counts;
import ua.viche.api.signing.Gates;
import ua.viche.api.signing.SignatureCorrections;
import ua.viche.api.signing.SigningFeature;
import ua.viche.api.signing.live.LiveFeature;
import ua.viche.api.signing.places.PlacesFeature;
import ua.viche.api.signing.reconciliation.ReconciliationFeature;
import ua.viche.api.surge.Surge;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Petitions, their signatures, corrections of those and the log of all, wired: signing tells petitions about crossed thresholds. Routes
/// are tried in their order: signing, which has to be fast, comes first.
public final class PetitionsFeature {

    private static final Duration WATCH = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(15);

    /// What petitions stand on.
    public record Ground(Procedures procedures, Accounts accounts, Networks networks, AuditTrail audit, Surge surge) {}

    public static List<Feature> on(Platform platform, Ground ground) {
        var database = platform.database();
        var procedures = ground.procedures();
        var surge = ground.surge();
        var ledger = new Ledger(database);
        var log = new PublicLog(database);
        var gates = new Gates(database, ledger);
        var counts = new Counts(database, platform.clock(), gates, ledger, log);
        var pages = new PublicPages();
        var life = new PetitionLife(platform, procedures, gates, pages);
        var decisions = new PetitionDecisions(life, new PublicTexts(platform.vault(), platform.clock()));
        var petitions = new Petitions(platform, procedures, ground.accounts(), gates, counts, life);
        var signing = new SigningFeature.Ground(procedures, ground.networks(), gates, ledger, surge);
        return List.of(SigningFeature.on(platform, signing, life), SigningFeature.reading(platform, counts, log),
                petitions(platform, petitions, pages, life, surge)
                        .listening(DecisionsOn.kind(platform, PetitionLife.KIND, "petitions", decisions)),
                LiveFeature.on(platform, counts),
                PlacesFeature.on(platform, counts, surge), ReconciliationFeature.on(platform, life),
                CorrectionsFeature.on(platform, new SignatureCorrections(platform, gates, ledger, life), ground.audit()),
                LedgerFeature.on(platform, ledger, log));
    }

    /// What is named before what has an id.
    private static Feature petitions(Platform platform, Petitions petitions, PublicPages pages, PetitionLife life, Surge surge) {
        var trending = new Trending(platform, petitions, surge);
        var routes = new PetitionRoutes(petitions, pages, new PublicLists(petitions, surge), platform.idempotency());
        return Feature.at("/v1/petitions", new TrendingRoutes(trending)).with("/v1/petitions", routes)
                .running(Job.once("close-petitions", WATCH, new DeadlineWatch(platform.database(), platform.clock(), life)))
                .running(Job.once("trending", LOOK, trending));
    }

    private PetitionsFeature() {}
}
