package ua.viche.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.viche.local.harness.Stack;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Launcher;

/// What `infra/deploy` says must be true of the code.
class DeploymentTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern INSTRUMENT = Pattern.compile(
            "\\.(counter|gauge|histogram|upDownCounter)Builder\\(\"([a-z._]+)\"\\)(?=(.{0,200}))",
            Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("^[^;]*?\\.setUnit\\(\"(\\w+)\"\\)", Pattern.DOTALL);
    private static final Pattern USED = Pattern.compile("\\b((?:viche|http_server|jvm|process)_[a-z_]+)(?=[{\\[) ]|$)",
            Pattern.MULTILINE);
    private static final Map<String, String> UNITS = Map.of("s", "_seconds", "By", "_bytes");

    @Test
    void theExampleOfAllSettingsStartsViche() {
        try (var app = Stack.shared().app(List.of())) {
            var settings = Settings.load(ROOT.resolve("infra/deploy/viche.example.yaml"), Map.of(), app.settings());

            try (var running = Launcher.start(settings, Clock.systemUTC())) {
                assertThat(running.services()).containsExactlyInAnyOrder("api", "moderation", "notifications");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "moderation"})
    void theClustersFileIsForEveryServiceAlone(String service) {
        try (var app = Stack.shared().app(List.of())) {
            var overrides = new TreeMap<>(app.settings());
            overrides.put("services", service);
            var settings = Settings.load(ROOT.resolve("infra/deploy/kubernetes/viche.yaml"), Map.of(), overrides);

            try (var running = Launcher.start(settings, Clock.systemUTC())) {
                assertThat(running.services()).containsExactly(service);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus/alerts.yaml", "grafana/viche.json"})
    void alertsAndDashboardsStandOnMetricsThatExist(String file) throws IOException {
        var used = USED.matcher(Files.readString(ROOT.resolve("infra/deploy").resolve(file))).results()
                .map(match -> match.group(1));

        assertThat(used.distinct()
                .filter(name -> !name.matches("(jvm_memory_type|jvm_gc_name|http_route|http_request_method|.*status_code)")))
                .isNotEmpty().isSubsetOf(metrics());
    }

    private static Set<String> metrics() throws IOException {
        var names = new TreeSet<String>();
        for (var module : new String[]{"api", "moderation", "notifications", "infra/platform"}) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    INSTRUMENT.matcher(Files.readString(file)).results()
                            .flatMap(match -> names(match.group(1), match.group(2), match.group(3))).forEach(names::add);
                }
            }
        }
        return names;
    }

    private static Stream<String> names(String kind, String name, String rest) {
        var unit = UNIT.matcher(rest);
        var base = name.replace('.', '_') + (unit.find() ? UNITS.getOrDefault(unit.group(1), "") : "");
        return switch (kind) {
            case "counter" -> Stream.of(base + "_total");
            case "histogram" -> Stream.of(base + "_bucket", base + "_count", base + "_sum");
            default -> Stream.of(base);
        };
    }
}
