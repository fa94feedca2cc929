package ua.viche.notifications.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A device as its owner sees it. The token is a secret of the phone and is never shown.
///
/// @param tokenEnd the token's last characters, to tell one from another; null where so many would give it away
/// @param registeredAt when this token came
/// @param seenAt when the phone last registered
record DeviceView(String installation, Address.Kind kind, @Nullable String tokenEnd, Device.Platform platform, String locale,
        @Nullable String appVersion, @Nullable String timeZone, Instant registeredAt, Instant seenAt) {

    private static final int SHOWN = 6;
    private static final int LONG_ENOUGH = 24;

    static @Nullable String end(String token) {
        return token.length() < LONG_ENOUGH ? null : token.substring(token.length() - SHOWN);
    }
}
