package ua.viche.notifications.devices;

import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;

/// Devices, wired.
public final class DevicesFeature {

    public static Feature on(Platform platform, Devices devices) {
        return Feature.at("/v1/devices", new DeviceRoutes(devices, platform.idempotency()));
    }

    private DevicesFeature() {}
}
