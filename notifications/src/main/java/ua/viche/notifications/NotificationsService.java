package ua.viche.notifications;

import java.util.ArrayList;
import java.util.List;
import ua.viche.notifications.audience.AudienceFeature;
import ua.viche.notifications.campaigns.CampaignsFeature;
import ua.viche.notifications.content.Templates;
import ua.viche.notifications.delivery.DeliveryFeature;
import ua.viche.notifications.devices.Device;
import ua.viche.notifications.devices.Devices;
import ua.viche.notifications.devices.DevicesFeature;
import ua.viche.notifications.fcm.Fcm;
import ua.viche.notifications.fcm.FcmSettings;
import ua.viche.notifications.inbox.InboxFeature;
import ua.viche.platform.Platform;
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
        return List.of(name(), "fcm");
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Device.class);
    }

    @Override
    public List<Feature> features(Platform platform) {
        var templates = Templates.load();
        var devices = new Devices(platform.database(), platform.clock());
        var fcm = Fcm.open(FcmSettings.of(platform.settings().root()));
        var features = new ArrayList<Feature>();
        fcm.ifPresent(connection -> features.add(Feature.empty().closing(connection)));
        features.add(DevicesFeature.on(platform, devices));
        features.add(AudienceFeature.on(platform));
        features.add(CampaignsFeature.on(platform));
        features.add(InboxFeature.on(platform, templates));
        features.add(
                DeliveryFeature.on(platform, templates, devices, fcm.map(connection -> connection.sender(platform.clock()))));
        return features;
    }
}
