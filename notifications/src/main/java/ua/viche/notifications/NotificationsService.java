package ua.viche.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.viche.notifications.announcements.AnnouncementsFeature;
import ua.viche.notifications.audience.AudienceFeature;
import ua.viche.notifications.campaigns.CampaignsFeature;
import ua.viche.notifications.content.Templates;
import ua.viche.notifications.delivery.DeliveryFeature;
import ua.viche.notifications.delivery.Lanes;
import ua.viche.notifications.delivery.PushServices;
import ua.viche.notifications.devices.Device;
import ua.viche.notifications.devices.Devices;
import ua.viche.notifications.devices.DevicesFeature;
import ua.viche.notifications.email.EmailFeature;
import ua.viche.notifications.explained.ExplainedFeature;
import ua.viche.notifications.fcm.Fcm;
import ua.viche.notifications.fcm.FcmSettings;
import ua.viche.notifications.inbox.InboxFeature;
import ua.viche.notifications.ledger.LedgerFeature;
import ua.viche.notifications.news.NewsFeature;
import ua.viche.notifications.preferences.Preferences;
import ua.viche.notifications.preferences.PreferencesFeature;
import ua.viche.notifications.staff.StaffFeature;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditFeature;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.ServiceModule;

/// Tells people what happened to what they wrote and follow: inbox first, then push.
public final class NotificationsService implements ServiceModule {

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<String> settings() {
        return List.of(name(), "fcm", "smtp");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Device.class);
    }

    @Override
    public List<Feature> features(Platform platform) {
        var templates = Templates.load();
        var devices = new Devices(platform.database(), platform.clock());
        var features = new ArrayList<Feature>();
        var delivery = DeliveryFeature.on(platform, templates, devices, pushes(platform, features),
                CampaignsFeature.crowds(platform));
        var preferences = new Preferences(platform.database());
        features.add(DevicesFeature.on(platform, devices));
        features.add(AudienceFeature.on(platform));
        features.add(CampaignsFeature.on(platform, delivery.planner()));
        features.add(InboxFeature.on(platform, templates));
        features.add(PreferencesFeature.on(preferences));
        features.add(ExplainedFeature.on(platform, templates));
        var audit = AuditTrail.on(platform);
        features.add(AuditFeature.at("/notifications/v1/audit", audit));
        features.add(AnnouncementsFeature.on(platform, delivery.planner(), audit));
        features.add(StaffFeature.on(platform, delivery.planner(), audit));
        features.add(EmailFeature.on(platform, templates, preferences));
        features.add(LedgerFeature.on(platform, audit));
        features.add(delivery.feature());
        features.add(NewsFeature.on(delivery.planner(), platform.settings()));
        return features;
    }

    /// A connection of its own for each lane.
    private static Optional<PushServices> pushes(Platform platform, List<Feature> features) {
        var settings = FcmSettings.of(platform.settings().root());
        var urgent = Fcm.open(settings);
        var bulk = Fcm.open(settings);
        Stream.of(urgent, bulk).flatMap(Optional::stream).forEach(open -> features.add(Feature.empty().closing(open)));
        return urgent
                .flatMap(one -> bulk.map(other -> new PushServices(
                        new Lanes<>(one.sender(platform.clock()), other.sender(platform.clock())), other.topics())));
    }
}
