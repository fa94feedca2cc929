package ua.viche.moderation.console.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.platform.config.ConfigurationException;
import ua.viche.platform.config.Settings;

class SignInConfigTest {

    @Test
    void cookiesAreForHttpsAloneButOnOnesOwnMachine() {
        assertThat(read("https://console.viche.example", false).secure()).isTrue();
        assertThat(read("http://localhost:8080", false).secure()).isFalse();
        assertThat(read(null, true).secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://console.viche.example", "https://console.viche.example/path", "ftp://localhost",
            "https:opaque"})
    void anAddressThatIsNotSafeIsAMistake(String url) {
        assertThatThrownBy(() -> read(url, false)).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> read(url, true)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void onlyANewcomersRunMayLeaveTheAddressOut() {
        assertThatThrownBy(() -> read(null, false)).isInstanceOf(ConfigurationException.class);
    }

    private static SignInConfig read(@Nullable String url, boolean local) {
        var values = new HashMap<>(Map.of("issuer", "https://staff.example", "client-id", "viche-console"));
        if (url != null) {
            values.put("url", url);
        }
        var settings = Settings.of(values);
        var config = SignInConfig.of(settings, local);
        settings.check();
        return config;
    }
}
