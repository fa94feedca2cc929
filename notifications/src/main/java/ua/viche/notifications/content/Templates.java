package ua.viche.notifications.content;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;

/// The texts of all kinds in all languages: ICU `MessageFormat` with named arguments and plurals.
public final class Templates {

    private static final Set<String> COUNT = Set.of("count");

    /// Texts that belong to no kind, and what they may speak of.
    private static final Map<String, Set<String>> OTHERS = Map.of("push.sensitive.title", Set.of(), "mail.confirm.subject",
            Set.of(),
            "mail.confirm.text", Set.of("link"), "mail.sensitive.text", Set.of(), "mail.footer", Set.of(), "mail.unsubscribe",
            Set.of("link"));

    private final Map<Language, Map<String, MessageFormat>> formats;

    private Templates(Map<Language, Map<String, MessageFormat>> formats) {
        this.formats = formats;
    }

    /// Reads the texts on the class path.
    ///
    /// @throws TemplateException with every mistake: a text that is missing, is no ICU message, or speaks of what its kind does not
    ///     have; a kind that in one language speaks of something else than in another
    public static Templates load() {
        var texts = new EnumMap<Language, Properties>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> texts.put(language, read(language)));
        return of(texts);
    }

    static Templates of(Map<Language, Properties> texts) {
        var mistakes = new ArrayList<String>();
        var formats = new EnumMap<Language, Map<String, MessageFormat>>(Language.class);
        texts.forEach((language, properties) -> formats.put(language, parse(language, properties, mistakes)));
        for (var kind : MessageKind.values()) {
            check(kind.code() + ".title", kind.arguments().keySet(), formats, mistakes);
            check(kind.code() + ".text", kind.arguments().keySet(), formats, mistakes);
            if (kind.digest().isPresent()) {
                check(kind.code() + ".digest", COUNT, formats, mistakes);
            }
        }
        Stream.of(Reason.values()).flatMap(Reason::texts).forEach(key -> check(key, Set.of(), formats, mistakes));
        Stream.of(Rule.values()).forEach(rule -> check(rule.text(), Rule.ARGUMENTS, formats, mistakes));
        OTHERS.forEach((key, arguments) -> check(key, arguments, formats, mistakes));
        if (!mistakes.isEmpty()) {
            throw new TemplateException(mistakes);
        }
        return new Templates(formats);
    }

    /// A message in a reader's language.
    ///
    /// @param arguments as stored with the message
    /// @param topic what is written or followed, where that is the reason
    public Rendered render(MessageKind kind, Map<String, String> arguments, Reason reason, String topic, Language language) {
        var values = new HashMap<String, Object>();
        kind.arguments().forEach((name, type) -> {
            var stored = arguments.get(name);
            if (stored == null) {
                throw new IllegalArgumentException(kind.code() + " lacks " + name);
            }
            values.put(name, Argument.value(type, stored, language));
        });
        return new Rendered(format(language, kind.code() + ".title", values), format(language, kind.code() + ".text", values),
                format(language, reason.text(topic), Map.of()));
    }

    /// What a push says that speaks for several messages.
    public String digest(MessageKind kind, int count, Language language) {
        return format(language, kind.code() + ".digest", Map.of("count", count));
    }

    /// Why somebody got a message.
    ///
    /// @param code of a [Reason]
    public String reason(String code, String topic, Language language) {
        return format(language, Reason.of(code).text(topic), Map.of());
    }

    /// Why a message was not pushed at once, or not at all.
    ///
    /// @param until empty where there is no such moment
    public String explain(Rule rule, String until, Language language) {
        return format(language, rule.text(), Map.of("until", until));
    }

    /// Any other text, such as those around a mail.
    public String text(String key, Map<String, Object> values, Language language) {
        return format(language, key, values);
    }

    /// A `MessageFormat` is not for several threads at once, hence the clone.
    private String format(Language language, String key, Map<String, Object> values) {
        var format = formats.getOrDefault(language, Map.of()).get(key);
        if (format == null) {
            throw new IllegalStateException("no text " + key + " in " + language.tag());
        }
        return ((MessageFormat) format.clone()).format(values);
    }

    private static Map<String, MessageFormat> parse(Language language, Properties properties, List<String> mistakes) {
        var formats = new HashMap<String, MessageFormat>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> {
            try {
                formats.put(key, new MessageFormat(properties.getProperty(key), ULocale.forLocale(language.locale())));
            } catch (IllegalArgumentException malformed) {
                mistakes.add(key + " in " + language.tag() + ": " + malformed.getMessage());
            }
        });
        return Map.copyOf(formats);
    }

    private static void check(String key, Set<String> known, Map<Language, Map<String, MessageFormat>> formats,
            List<String> mistakes) {
        @Nullable
        Set<String> first = null;
        for (var language : Language.values()) {
            var format = formats.getOrDefault(language, Map.of()).get(key);
            if (format == null) {
                mistakes.add(key + " is missing in " + language.tag());
                continue;
            }
            var spoken = format.getArgumentNames();
            if (!known.containsAll(spoken)) {
                mistakes.add(key + " in " + language.tag() + " speaks of " + spoken + ", but has only " + known);
            }
            if (first != null && !first.equals(spoken)) {
                mistakes.add(key + " in " + language.tag() + " speaks of " + spoken + ", elsewhere of " + first);
            }
            first = spoken;
        }
    }

    private static Properties read(Language language) {
        var name = "/content/messages_" + language.tag() + ".properties";
        var properties = new Properties();
        try (var in = Templates.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
