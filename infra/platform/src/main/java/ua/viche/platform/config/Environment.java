package ua.viche.platform.config;

import java.util.Locale;
import java.util.Map;

/// Names of environment variables: `VICHE_HTTP_MAX__BODY` is `http.max-body`. An empty variable is as good as none.
final class Environment {

    private static final String PREFIX = "VICHE_";

    static void readInto(Values values, Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.length() > PREFIX.length() && name.startsWith(PREFIX) && !value.isBlank()) {
                values.put(key(name), Values.Value.of(value));
            }
        });
    }

    static String key(String name) {
        return name.substring(PREFIX.length()).replace("__", "-").replace('_', '.').toLowerCase(Locale.ROOT);
    }

    static String name(String key) {
        return PREFIX + key.replace("-", "__").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private Environment() {}
}
