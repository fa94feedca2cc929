package ua.viche.platform.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import ua.viche.platform.config.ConfigurationException;

/// Every message that Viche sends, in Ukrainian and English, from `messages/NAME_uk.properties` and `_en` on the class path.
///
/// The text is a `MessageFormat` without quoting: an ASCII apostrophe is refused, Ukrainian and English write `’`.
public final class ProblemCatalog {

    private final Map<Language, Map<String, MessageFormat>> messages = new EnumMap<>(Language.class);

    /// Loads the platform's messages and those of these services.
    ///
    /// @throws ConfigurationException where a key is missing in one language, takes other arguments there, or cannot be parsed
    public static ProblemCatalog of(Collection<String> services) {
        var catalog = new ProblemCatalog();
        var mistakes = new ArrayList<String>();
        for (var language : Language.values()) {
            var texts = new HashMap<String, MessageFormat>();
            Stream.concat(Stream.of("platform"), services.stream()).distinct()
                    .forEach(name -> load("messages/" + name + "_" + language.tag() + ".properties", language, texts, mistakes));
            catalog.messages.put(language, texts);
        }
        catalog.compare(mistakes);
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
        return catalog;
    }

    private static void load(String resource, Language language, Map<String, MessageFormat> into, List<String> mistakes) {
        try {
            for (var url : java.util.Collections.list(ProblemCatalog.class.getClassLoader().getResources(resource))) {
                try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    for (var key : properties.stringPropertyNames()) {
                        parse(resource, key, properties.getProperty(key), language, mistakes)
                                .ifPresent(text -> into.put(key, text));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<MessageFormat> parse(String resource, String key, String text, Language language,
            List<String> mistakes) {
        if (text.indexOf('\'') >= 0) {
            mistakes.add(resource + ": " + key + " has an ASCII apostrophe, write ’");
            return Optional.empty();
        }
        try {
            return Optional.of(new MessageFormat(text, language.locale()));
        } catch (IllegalArgumentException e) {
            mistakes.add(resource + ": " + key + " is not a message: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void compare(List<String> mistakes) {
        var keys = new TreeSet<String>();
        messages.values().forEach(texts -> keys.addAll(texts.keySet()));
        for (var key : keys) {
            var uk = find(Language.UK, key);
            var en = find(Language.EN, key);
            if (uk.isEmpty() || en.isEmpty()) {
                mistakes.add("message " + key + " is missing in " + (uk.isEmpty() ? "uk" : "en"));
            } else if (arguments(uk.get()) != arguments(en.get())) {
                mistakes.add("message " + key + " takes other arguments in uk than in en");
            }
        }
    }

    /// The message, or nothing where there is none or it needs more arguments than these. An argument that is an enum's constant is
    /// put in the reader's language by the message `assurance.high` for `Assurance.HIGH`.
    public Optional<String> text(Language language, String key, Object... arguments) {
        return find(language, key).filter(text -> arguments(text) <= arguments.length).map(text -> {
            var words = Stream.of(arguments).map(argument -> word(language, argument)).toArray();
            return ((MessageFormat) text.clone()).format(words, new StringBuffer(), null).toString();
        });
    }

    private Object word(Language language, Object argument) {
        if (argument instanceof Enum<?> constant) {
            var name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var type = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return find(language, type + "." + name).map(MessageFormat::toPattern).orElse(name);
        }
        return argument;
    }

    private Optional<MessageFormat> find(Language language, String key) {
        return Optional.ofNullable(messages.getOrDefault(language, Map.of()).get(key));
    }

    private static int arguments(MessageFormat text) {
        return text.getFormatsByArgumentIndex().length;
    }

    private ProblemCatalog() {}
}
