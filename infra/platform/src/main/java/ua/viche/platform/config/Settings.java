package ua.viche.platform.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Settings, read by dotted keys. From weak to strong: the defaults that the code names, a YAML file, the environment
/// (`VICHE_DATABASE_URL` is `database.url`, `VICHE_HTTP_MAX__BODY` is `http.max-body`), overrides.
///
/// A missing or unreadable value is noted and a harmless one returned, so that a start tells all mistakes at once: call [#check]
/// when everything was read. A key in the file that nobody ever read is a mistake too.
public final class Settings {

    public static Settings load(@Nullable Path yaml, Map<String, String> environment, Map<String, String> overrides) {
        throw new UnsupportedOperationException();
    }

    /// Only these values; for tests.
    public static Settings of(Map<String, String> values) {
        throw new UnsupportedOperationException();
    }

    /// What stands under a key; mistakes are noted with the full key.
    public Settings at(String prefix) {
        throw new UnsupportedOperationException();
    }

    /// The names directly under this place that have something below them, in order: `issuers.eid.…`, `issuers.staff.…`.
    public List<String> names() {
        throw new UnsupportedOperationException();
    }

    public boolean has(String key) {
        throw new UnsupportedOperationException();
    }

    public String text(String key) {
        throw new UnsupportedOperationException();
    }

    public String text(String key, String otherwise) {
        throw new UnsupportedOperationException();
    }

    public int number(String key, int otherwise, int least, int most) {
        throw new UnsupportedOperationException();
    }

    public boolean flag(String key, boolean otherwise) {
        throw new UnsupportedOperationException();
    }

    /// `250ms`, `5s`, `10m`, `2h`, `30d` or ISO 8601.
    public Duration duration(String key, Duration otherwise) {
        throw new UnsupportedOperationException();
    }

    public URI uri(String key) {
        throw new UnsupportedOperationException();
    }

    /// Separated by commas in the environment, a list in YAML.
    public List<String> list(String key, List<String> otherwise) {
        throw new UnsupportedOperationException();
    }

    /// One of an enum's constants, in lower case.
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        throw new UnsupportedOperationException();
    }

    public Secret secret(String key) {
        throw new UnsupportedOperationException();
    }

    /// Notes a mistake that only the reader of a value can see.
    public void mistake(String key, String what) {
        throw new UnsupportedOperationException();
    }

    /// @throws ConfigurationException with every mistake noted so far, by anyone who read from the same settings
    public void check() {
        throw new UnsupportedOperationException();
    }
}
