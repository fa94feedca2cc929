package ua.viche.moderation.console;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.moderation.appeals.AppealCheck;
import ua.viche.moderation.appeals.Appeals;
import ua.viche.moderation.complaints.Complaints;
import ua.viche.moderation.console.advisory.AdvisoryRoom;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.appeals.AppealsRoom;
import ua.viche.moderation.console.audit.AuditRoom;
import ua.viche.moderation.console.campaigns.CampaignsRoom;
import ua.viche.moderation.console.consultations.ConsultationsRoom;
import ua.viche.moderation.console.desk.Service;
import ua.viche.moderation.console.districts.DistrictsRoom;
import ua.viche.moderation.console.figures.FiguresRoom;
import ua.viche.moderation.console.item.ItemRoom;
import ua.viche.moderation.console.live.LiveRoom;
import ua.viche.moderation.console.pages.Assets;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.petitions.PetitionsRoom;
import ua.viche.moderation.console.plan.PlanRoom;
import ua.viche.moderation.console.policies.PoliciesRoom;
import ua.viche.moderation.console.queue.QueueRoom;
import ua.viche.moderation.console.reports.ReportsRoom;
import ua.viche.moderation.console.schools.SchoolsRoom;
import ua.viche.moderation.console.session.Provider;
import ua.viche.moderation.console.session.Sessions;
import ua.viche.moderation.console.session.SignInConfig;
import ua.viche.moderation.console.signin.SignInRoom;
import ua.viche.moderation.console.training.TrainingRoom;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.decisions.Window;
import ua.viche.moderation.figures.Counting;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;

/// The console, wired: a room a line.
public final class ConsoleFeature {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleFeature.class);

    /// What the console is about.
    public record Matters(Items items, Decisions decisions, Window window, Policies policies, Complaints complaints,
            Appeals appeals, AppealCheck check,
            Counting counting, AuditTrail audit) {}

    /// No rooms where the settings do not say with whom the staff signs in.
    public static List<Feature> on(Platform platform, Matters matters) {
        var settings = platform.settings().at("console");
        if (!settings.has("issuer")) {
            LOG.info("The console is off: moderation.console.issuer does not say where the staff signs in");
            platform.settings().leave("console");
            return List.of();
        }
        var config = SignInConfig.of(settings, platform.local());
        var provider = new Provider(config, platform.clock());
        var sessions = new Sessions(platform, matters.audit, provider, config);
        var api = new Api(settings);
        var service = new Service(api);
        var assets = new Assets();
        var door = Door.of(sessions, config, assets);
        return Stream.concat(DistrictsRoom.at(platform, settings, door, api).stream(), Stream.of(
                Feature.at("/console/assets", assets),
                LiveRoom.at(settings.at("live"), door, matters.items),
                QueueRoom.at(door, matters.items, matters.decisions),
                ItemRoom.at(door, new ItemRoom.Matters(matters.items, matters.decisions, matters.window, matters.policies,
                        matters.complaints, api)),
                AppealsRoom.at(door, new AppealsRoom.Matters(matters.appeals, matters.check, matters.items, matters.decisions,
                        matters.policies)),
                FiguresRoom.at(door, matters.counting, matters.policies, matters.items),
                AuditRoom.at(door, matters.audit),
                PetitionsRoom.at(platform, door, api),
                ReportsRoom.at(platform, door, api),
                PoliciesRoom.at(door, matters.policies),
                ConsultationsRoom.at(door, service, platform.clock()),
                CampaignsRoom.at(door, service),
                AdvisoryRoom.at(door, service, platform.clock()),
                PlanRoom.at(door, service, platform.clock()),
                SchoolsRoom.at(door, service),
                TrainingRoom.at(door, service),
                SignInRoom.at(platform, config, door, sessions, provider))).toList();
    }

    private ConsoleFeature() {}
}
