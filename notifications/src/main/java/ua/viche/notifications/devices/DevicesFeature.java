package ua.viche.notifications.devices;

import java.time.Duration;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Devices, wired.
public final class DevicesFeature {

    private static final Duration FORGETTING = Duration.ofHours(1);

    public static Feature on(Platform platform, Devices devices) {
        var appCheck = AppCheck.of(platform.settings(), platform.clock());
        return Feature.at("/v1/devices", new DeviceRoutes(devices, platform.idempotency(), appCheck))
                .running(Job.once("forget-devices", FORGETTING, devices::forgetExpired));
    }

    private DevicesFeature() {}
}
