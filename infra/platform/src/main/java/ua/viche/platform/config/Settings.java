package ua.viche.platform.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settings, read by dotted keys. From weak to strong: the defaults that the code names, a YAML file, the environment
/// (`VICHE_DATABASE_URL` is `database.url`, `VICHE_HTTP_MAX__BODY` is `http.max-body`; an empty variable counts as absent), overrides.
///
/// A missing or unreadable value is noted and a harmless one returned, so that a start tells all mistakes at once: call [#check]
/// when everything was read. A key in the file that nobody ever read is a mistake too. Mistakes never quote texts, addresses and
/// secrets. Not for several threads at once.
public final class Settings {

    private static final String NO_SECRET = "c3RhbmQtaW4gdGhhdCBjaGVjayByZWZ1c2VzIDEyMzQ=";
    private static final URI NOWHERE = URI.create("about:blank");

    private final Values values;
    private final String place;

    private Settings(Values values, String place) {
        this.values = values;
        this.place = place;
    }

    /// @throws ConfigurationException if the file cannot be read or is not YAML
    public static Settings load(@Nullable Path yaml, Map<String, String> environment, Map<String, String> overrides) {
        var values = new Values();
        if (yaml != null) {
            YamlFile.readInto(values, yaml);
        }
        Environment.readInto(values, environment);
        overrides.forEach((key, value) -> values.put(key, Values.Value.of(value)));
        return new Settings(values, "");
    }

    /// Only these values; for tests.
    public static Settings of(Map<String, String> values) {
        return load(null, Map.of(), values);
    }

    /// What stands under a key; mistakes are noted with the full key.
    public Settings at(String prefix) {
        return new Settings(values, place + prefix + ".");
    }

    /// The same settings from the top.
    public Settings root() {
        return new Settings(values, "");
    }

    /// The names directly under this place that have something below them, in alphabetical order: `issuers.eid.…`,
    /// `issuers.staff.…`.
    public List<String> names() {
        return values.names(place);
    }

    /// Says that this key, or all below it, is for a part that does not run here: nobody will read it.
    public void leave(String key) {
        values.leave(place + key);
    }

    public boolean has(String key) {
        return values.find(place + key) != null;
    }

    public String text(String key) {
        return required(key).orElse("");
    }

    public String text(String key, String otherwise) {
        return one(key).orElse(otherwise);
    }

    public int number(String key, int otherwise, int least, int most) {
        return parsed(key, otherwise, "a whole number from " + least + " to " + most, text -> {
            try {
                return Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /// A share, from 0 to 1.
    public double ratio(String key, double otherwise) {
        return parsed(key, otherwise, "a number from 0 to 1", text -> {
            try {
                return Optional.of(Double.valueOf(text)).filter(ratio -> ratio >= 0 && ratio <= 1);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    public boolean flag(String key, boolean otherwise) {
        return parsed(key, otherwise, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /// `250ms`, `5s`, `10m`, `2h`, `30d` or ISO 8601.
    public Duration duration(String key, Duration otherwise) {
        return parsed(key, otherwise, "a duration such as 250ms, 5s, 10m, 2h, 30d or PT5S", Durations::parse);
    }

    /// With a scheme.
    public URI uri(String key) {
        return required(key).flatMap(text -> {
            var uri = absolute(text);
            if (uri.isEmpty()) {
                mistake(key, "must be an address with a scheme, such as https://host/path");
            }
            return uri;
        }).orElse(NOWHERE);
    }

    /// Separated by commas in the environment, a list in YAML.
    public List<String> list(String key, List<String> otherwise) {
        var value = values.find(place + key);
        if (value == null) {
            return otherwise;
        }
        return value.parts().stream().flatMap(part -> value.list() ? Stream.of(part) : Stream.of(part.split(",", -1)))
                .map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /// One of an enum's constants, in lower case, with dashes.
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        var names = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            names.add(name(constant));
        }
        return parsed(key, otherwise, "one of " + String.join(", ", names),
                text -> Stream.of(type.getEnumConstants()).filter(constant -> name(constant).equals(text)).findFirst());
    }

    public Secret secret(String key) {
        return new Secret(required(key).filter(text -> !text.isEmpty()).orElse(NO_SECRET));
    }

    /// Notes a mistake that only the reader of a value can see.
    public void mistake(String key, String what) {
        values.mistake(place + key, what);
    }

    /// For a part that cannot go on with what it got.
    ///
    /// @throws ConfigurationException with every mistake noted so far, by anyone who read from the same settings
    public void checkSoFar() {
        refuse(values.mistakes());
    }

    /// To be called when everything was read.
    ///
    /// @throws ConfigurationException with every mistake noted so far, by anyone who read from the same settings, and every key
    /// of the file that nobody read
    public void check() {
        refuse(Stream.concat(values.mistakes().stream(), values.unknown().stream()).toList());
    }

    private static void refuse(List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
    }

    private Optional<String> one(String key) {
        var value = values.find(place + key);
        if (value == null) {
            return Optional.empty();
        }
        if (value.list()) {
            mistake(key, "is a list, must be one value");
            return Optional.empty();
        }
        return Optional.of(value.parts().getFirst().strip());
    }

    private Optional<String> required(String key) {
        if (!has(key)) {
            mistake(key, "missing (in the environment: " + Environment.name(place + key) + ")");
        }
        var text = one(key);
        if (text.isPresent() && text.get().isEmpty()) {
            mistake(key, "empty");
        }
        return text;
    }

    private <T> T parsed(String key, T otherwise, String allowed, Function<String, Optional<T>> parse) {
        var text = one(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        var result = text.flatMap(parse);
        if (result.isEmpty()) {
            mistake(key, "must be " + allowed);
        }
        return result.orElse(otherwise);
    }

    private static Optional<URI> absolute(String text) {
        try {
            return Optional.of(new URI(text)).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
