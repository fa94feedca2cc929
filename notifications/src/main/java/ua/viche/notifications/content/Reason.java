package ua.viche.notifications.content;

import java.util.Arrays;
import java.util.Locale;

/// Why a person gets a message.
public enum Reason {
    AUTHOR, FOLLOWER;

    /// As it is stored.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }
}
