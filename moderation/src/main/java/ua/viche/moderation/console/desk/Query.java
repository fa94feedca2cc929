package ua.viche.moderation.console.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A query, parameter by parameter.
public record Query(Map<String, String> parameters) {

    /// None yet.
    public static final Query NONE = new Query(Map.of());

    /// With this parameter too, unless it says nothing.
    public Query and(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Query(more);
    }

    /// A path with this query.
    public String at(String path) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream().map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
