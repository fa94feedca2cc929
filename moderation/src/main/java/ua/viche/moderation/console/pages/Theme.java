package ua.viche.moderation.console.pages;

import java.util.Locale;

/// How bright the pages are: as the device says, or always one way.
public enum Theme {
    DEVICE, LIGHT, DARK;

    /// As it stands in the cookie and in `data-theme`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(String code) {
        for (var theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return DEVICE;
    }
}
