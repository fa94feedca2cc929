package ua.viche.platform.config;

import java.nio.charset.StandardCharsets;

/// A secret that never prints itself.
public record Secret(String value) {

    /// The secret as UTF-8.
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
