package ua.viche.api;

import java.util.ArrayList;
import java.util.List;
import ua.viche.api.accounts.Account;
import ua.viche.api.accounts.Accounts;
import ua.viche.api.accounts.AccountsFeature;
import ua.viche.api.actionplan.ActionPlanFeature;
import ua.viche.api.advisory.AdvisoryFeature;
import ua.viche.api.alerts.AlertsFeature;
import ua.viche.api.anomalies.AnomaliesFeature;
import ua.viche.api.campaigns.Bodies;
import ua.viche.api.campaigns.CampaignsFeature;
import ua.viche.api.consultations.ConsultationProcedures;
import ua.viche.api.consultations.ConsultationsFeature;
import ua.viche.api.districts.DistrictsFeature;
import ua.viche.api.docs.DocsFeature;
import ua.viche.api.integrity.IntegrityFeature;
import ua.viche.api.integrity.Networks;
import ua.viche.api.media.MediaFeature;
import ua.viche.api.open311.Open311Feature;
import ua.viche.api.petitions.Petition;
import ua.viche.api.petitions.PetitionsFeature;
import ua.viche.api.petitions.Transition;
import ua.viche.api.priorities.PrioritiesFeature;
import ua.viche.api.procedures.Procedures;
import ua.viche.api.procedures.ProceduresFeature;
import ua.viche.api.reports.ReportsFeature;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.schools.SchoolsFeature;
import ua.viche.api.surge.Surge;
import ua.viche.api.surge.SurgeFeature;
import ua.viche.api.territories.Territories;
import ua.viche.api.territories.TerritoriesFeature;
import ua.viche.api.training.TrainingFeature;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditFeature;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.ServiceModule;

/// The service of citizens and officials: its table of contents.
public final class ApiService implements ServiceModule {

    @Override
    public String name() {
        return "api";
    }

    @Override
    public List<Class<?>> entities() {
        var entities = new ArrayList<Class<?>>(List.of(Account.class, Petition.class, Transition.class));
        entities.addAll(ProceduresFeature.entities());
        entities.addAll(ConsultationsFeature.entities());
        return List.copyOf(entities);
    }

    @Override
    public List<Feature> features(Platform platform) {
        var procedures = Procedures.on(platform);
        var accounts = new Accounts(platform.vault(), platform.clock());
        var audit = AuditTrail.on(platform);
        var networks = Networks.on(platform, audit);
        var surge = new Surge(platform);
        var ground = new PetitionsFeature.Ground(procedures, accounts, networks, audit, surge);
        var features = new ArrayList<>(PetitionsFeature.on(platform, ground));
        var media = MediaFeature.on(platform, audit);
        var bodies = ConsultationProcedures.on(platform);
        var consultations = ConsultationsFeature.consultations(platform, bodies, audit);
        features.add(ConsultationsFeature.on(platform,
                new ConsultationsFeature.Ground(bodies, consultations, accounts, media.media(), audit)));
        features.add(PrioritiesFeature.on(platform, consultations, bodies, audit));
        features.add(CampaignsFeature.on(platform, new Bodies(procedures, bodies, consultations), audit));
        features.add(SurgeFeature.on(platform, surge));
        features.add(ProceduresFeature.on(procedures));
        features.add(AccountsFeature.create());
        features.add(IntegrityFeature.on(platform, networks, procedures));
        features.add(AnomaliesFeature.on(platform));
        features.addAll(media.features());
        var districts = DistrictsFeature.districts(platform);
        var categories = Categories.on(platform);
        features.add(TerritoriesFeature.on(platform, new Territories(platform)));
        features.add(DistrictsFeature.on(platform, districts, audit));
        var reports = new ReportsFeature(platform,
                new ReportsFeature.Ground(accounts, districts, categories, media.media(), audit));
        features.add(AlertsFeature.on(platform, districts, categories, audit));
        var open311 = new Open311Feature(platform,
                new Open311Feature.Ground(reports.reports(), categories, districts, media.media(), audit));
        features.addAll(reports.features(open311.courier()));
        features.add(open311.feature());
        features.add(ActionPlanFeature.on(platform, audit));
        features.add(AdvisoryFeature.on(platform, audit));
        features.add(SchoolsFeature.on(platform, audit));
        features.add(TrainingFeature.on(platform));
        features.add(AuditFeature.at("/v1/audit", audit));
        features.add(DocsFeature.on(platform));
        return List.copyOf(features);
    }
}
