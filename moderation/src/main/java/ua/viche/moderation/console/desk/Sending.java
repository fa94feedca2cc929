package ua.viche.moderation.console.desk;

import java.util.Map;

/// An act, sent.
///
/// @param body as JSON
/// @param key the same for the same act, however often it is sent
/// @param tag the version that was read; empty where the act does not depend on it
public record Sending(String method, String path, Object body, String key, String tag) {

    /// A POST.
    public static Sending post(String path, Object body, Written written) {
        return new Sending("POST", path, body, written.key(), "");
    }

    /// A POST that says nothing more.
    public static Sending post(String path, Written written) {
        return post(path, Map.of(), written);
    }

    /// A PUT.
    public static Sending put(String path, Object body, Written written) {
        return new Sending("PUT", path, body, written.key(), "");
    }

    /// A DELETE.
    public static Sending delete(String path, Written written) {
        return new Sending("DELETE", path, Map.of(), written.key(), "");
    }

    /// Of what was read in this version.
    public Sending of(String version) {
        return new Sending(method, path, body, key, version);
    }
}
