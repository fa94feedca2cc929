package ua.viche.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import ua.viche.platform.launcher.Main.Words;

class MainTest {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void theWordsNameTheFileAndTheServices() {
        var words = Words.of("--config", "viche.yaml", "--only", "api,moderation");

        assertThat(words.config()).isEqualTo(Path.of("viche.yaml"));
        assertThat(words.overrides()).containsEntry("services", "api,moderation");
        assertThatThrownBy(() -> Words.of("--only")).hasMessage("--only needs a value");
    }

    @Test
    void wrongWordsAndMissingSettingsEndInOneClearText() {
        assertThat(start("--onyl", "api")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--only SERVICE");

        assertThat(start()).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("database.url: missing").contains("kafka.bootstrap: missing")
                .contains("redis.url: missing").contains("identity.person-secret: missing");
    }

    private int start(String... words) {
        return Main.start(new PrintStream(errors, true, StandardCharsets.UTF_8), words);
    }
}
