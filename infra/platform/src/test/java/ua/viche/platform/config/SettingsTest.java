package ua.viche.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    enum Kind {
        CITIZEN, FIREBASE_PHONE
    }

    @TempDir
    Path folder;

    @Test
    void theEnvironmentIsStrongerThanTheFileAndOverridesAreStrongest() {
        var file = yaml("""
                database:
                  url: jdbc:postgresql://file/viche
                  user: file
                  pool: 3
                """);

        var settings = Settings.load(file,
                Map.of("VICHE_DATABASE_URL", "jdbc:postgresql://env/viche", "VICHE_DATABASE_USER", "env",
                        "PATH", "/bin", "VICHE_", "x", "VICHE_DATABASE_POOL", ""),
                Map.of("database.user", "override"));

        assertThat(settings.text("database.url")).isEqualTo("jdbc:postgresql://env/viche");
        assertThat(settings.at("database").text("user")).isEqualTo("override");
        assertThat(settings.at("database").number("pool", 12, 1, 100)).isEqualTo(3);
        settings.check();
    }

    @Test
    void variablesNameDotsByOneAndDashesByTwoUnderscores() {
        assertThat(Environment.key("VICHE_DATABASE_URL")).isEqualTo("database.url");
        assertThat(Environment.key("VICHE_HTTP_MAX__BODY")).isEqualTo("http.max-body");
        assertThat(Environment.key("VICHE_IDENTITY_ISSUERS_EID_JWKS")).isEqualTo("identity.issuers.eid.jwks");
        assertThat(Environment.name("http.max-body")).isEqualTo("VICHE_HTTP_MAX__BODY");
    }

    @Test
    void namesListWhatHasSomethingBelowIt() {
        var settings = Settings.load(yaml("""
                identity:
                  person-secret: s
                  issuers:
                    staff: {issuer: "https://staff", kind: citizen}
                    eid: {issuer: "https://eid"}
                """), Map.of("VICHE_IDENTITY_ISSUERS_PHONE_ISSUER", "https://phone"), Map.of());

        assertThat(settings.at("identity.issuers").names()).containsExactly("eid", "phone", "staff");
        assertThat(settings.names()).containsExactly("identity");
        assertThat(settings.at("identity").at("issuers").at("eid").uri("issuer")).hasToString("https://eid");
        assertThat(settings.at("nothing").names()).isEmpty();
    }

    @Test
    void valuesAreReadAsTheirType() {
        var settings = Settings.load(yaml("""
                list: [one, two]
                things:
                  - name: first
                  - name: second
                flag: true
                number: 7
                ratio: 0.25
                life: 10m
                kind: firebase-phone
                """), Map.of("VICHE_COMMAS", "one, two,"), Map.of());

        assertThat(settings.list("list", List.of())).containsExactly("one", "two");
        assertThat(settings.list("commas", List.of())).containsExactly("one", "two");
        assertThat(settings.list("absent", List.of("x"))).containsExactly("x");
        assertThat(settings.at("things").names()).containsExactly("0", "1");
        assertThat(settings.at("things.1").text("name")).isEqualTo("second");
        assertThat(settings.flag("flag", false)).isTrue();
        assertThat(settings.number("number", 0, 0, 10)).isEqualTo(7);
        assertThat(settings.ratio("ratio", 1)).isEqualTo(0.25);
        assertThat(settings.duration("life", Duration.ZERO)).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.choice("kind", Kind.class, Kind.CITIZEN)).isEqualTo(Kind.FIREBASE_PHONE);
        settings.checkSoFar();
    }

    @Test
    void allMistakesAreToldAtOnceEachWithItsKeyAndWhatIsAllowed() {
        var settings = Settings
                .of(Map.of("a.number", "7x", "a.flag", "maybe", "a.life", "5 minutes", "a.kind", "alien", "a.uri", "/x",
                        "a.empty", " ", "a.ratio", "1.5"));
        var a = settings.at("a");
        a.number("number", 1, 0, 9);
        a.flag("flag", true);
        a.duration("life", Duration.ZERO);
        a.choice("kind", Kind.class, Kind.CITIZEN);
        a.uri("uri");
        a.text("empty");
        a.ratio("ratio", 0);
        a.secret("hidden-key");
        a.mistake("own", "must be odd");

        var thrown = catchThrowableOfType(ConfigurationException.class, settings::check);

        assertThat(thrown.mistakes()).containsExactly("a.number: must be a whole number from 0 to 9",
                "a.flag: must be true or false",
                "a.life: must be a duration such as 250ms, 5s, 10m, 2h, 30d or PT5S",
                "a.kind: must be one of citizen, firebase-phone",
                "a.uri: must be an address with a scheme, such as https://host/path", "a.empty: empty",
                "a.ratio: must be a number from 0 to 1",
                "a.hidden-key: missing (in the environment: VICHE_A_HIDDEN__KEY)", "a.own: must be odd");
        assertThat(thrown).hasMessageContaining("a.number").hasMessageContaining("a.own");
    }

    @Test
    void anUnknownKeyOfTheFileIsAMistakeWithASuggestion() {
        var settings = Settings.load(yaml("""
                databse: {url: x}
                quite: {different: 1}
                fcm: {project: demo}
                """), Map.of("VICHE_UNKNOWN", "x"), Map.of());
        settings.has("database.url");
        settings.leave("fcm");

        assertThatThrownBy(settings::check).isInstanceOf(ConfigurationException.class)
                .hasMessage("databse.url: unknown key, did you mean database.url?\nquite.different: unknown key");
        assertThatCode(settings::checkSoFar).doesNotThrowAnyException();
    }

    @Test
    void aListWhereOneValueBelongsIsAMistake() {
        var settings = Settings.load(yaml("host: [a, b]\n"), Map.of(), Map.of());

        assertThat(settings.text("host", "c")).isEqualTo("c");
        assertThatThrownBy(settings::check).hasMessage("host: is a list, must be one value");
    }

    @Test
    void aBrokenFileIsToldWithItsPlaceButNotItsText() {
        var file = yaml("data:\n  key: 'topsecret\n");

        assertThatThrownBy(() -> Settings.load(file, Map.of(), Map.of())).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is not YAML at line").hasMessageNotContaining("topsecret");
        assertThatThrownBy(() -> Settings.load(folder.resolve("absent.yaml"), Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class).hasMessageEndingWith("absent.yaml: cannot be read");
    }

    @Test
    void anEmptyFileAndAKeyWithoutAValueAreNoCrash() {
        assertThat(Settings.load(yaml("# nothing\n"), Map.of(), Map.of()).has("a")).isFalse();
        assertThat(Settings.load(yaml("a:\nb: 1\n"), Map.of(), Map.of()).number("b", 0, 0, 9)).isEqualTo(1);
        var emptyPlace = Settings.load(yaml("a:\n  # b: 1\n"), Map.of(), Map.of());
        emptyPlace.text("a.b", "");
        emptyPlace.check();
        assertThat(Settings.load(yaml("a: ${b}\nb: 1\n"), Map.of(), Map.of()).text("a")).isEqualTo("${b}");
    }

    @Test
    void aSecretNeverPrintsItself() {
        assertThat(Settings.of(Map.of("s", "hush")).secret("s")).hasToString("Secret[hidden]").returns("hush", Secret::value);
    }

    private Path yaml(String text) {
        try {
            return Files.writeString(folder.resolve("viche.yaml"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
