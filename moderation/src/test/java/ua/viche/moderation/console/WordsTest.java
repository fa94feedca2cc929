package ua.viche.moderation.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern ASKED = Pattern.compile("frame\\.t\\(\"([^\"]+)\"\\s*[,)]");

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() throws IOException {
        var uk = bundle("uk");
        var en = bundle("en");

        assertThat(uk.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (var key : uk.stringPropertyNames()) {
            assertThat(arguments(uk, key)).as(key).isEqualTo(arguments(en, key));
            assertThat(uk.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(en.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    @Test
    void everyWordThatATemplateAsksForIsThere() throws IOException {
        var words = bundle("uk").stringPropertyNames();
        var asked = new TreeSet<String>();
        try (var templates = Files.list(Path.of("src/main/jte"))) {
            for (var template : templates.toList()) {
                ASKED.matcher(Files.readString(template)).results().forEach(found -> asked.add(found.group(1)));
            }
        }

        assertThat(asked).hasSizeGreaterThan(50).isSubsetOf(words);
    }

    private static Set<String> arguments(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key)).getArgumentNames();
    }

    private static Properties bundle(String language) throws IOException {
        var resource = "/messages/console_" + language + ".properties";
        try (var reader = new InputStreamReader(Objects.requireNonNull(WordsTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
