package ua.viche.platform.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An answer as a value, so that it can be kept and given again.
///
/// @param body what becomes JSON; null for none
/// @param headers for instance `Location`, `ETag`
public record Answer(int status, @Nullable Object body, Map<String, String> headers) {

    public static Answer of(int status, @Nullable Object body) {
        return new Answer(status, body, Map.of());
    }

    public Answer header(String name, String value) {
        var more = new java.util.LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, body, Map.copyOf(more));
    }
}
