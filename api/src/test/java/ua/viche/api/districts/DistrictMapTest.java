package ua.viche.api.districts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.api.ApiTest;
import ua.viche.local.harness.Answer;
import ua.viche.local.harness.OpenData;
import ua.viche.local.harness.Stack;
import ua.viche.local.identity.TokenRequest;
import ua.viche.local.imports.DistrictImport;
import ua.viche.local.imports.ImportFailed;
import ua.viche.local.imports.Sender;
import ua.viche.platform.http.Json;

/// New maps: what is wrong with their shapes is told, and each shape still locates right.
@TestMethodOrder(MethodOrderer.MethodName.class)
class DistrictMapTest extends ApiTest {

    private static final int TOGETHER = 10;

    @Test
    void bordersHolesOverlapsGapsAndCrossingsAreToldAndLocatedRight() {
        var whole = "[[[30,50],[30.1,50],[30.1,50.1],[30,50.1],[30,50]],[[30.04,50.04],[30.06,50.04],[30.06,50.06],[30.04,50.06],[30.04,50.04]]]";
        var inHole = "[[[30.045,50.045],[30.055,50.045],[30.055,50.055],[30.045,50.055],[30.045,50.045]]]";
        var overlapping = "[[[30.09,50],[30.2,50],[30.2,50.1],[30.09,50.1],[30.09,50]]]";
        var crossing = "[[[30.3,50],[30.4,50.1],[30.4,50],[30.3,50.1],[30.3,50]]]";

        var published = publish(List.of(shape("ring", whole), shape("island", inHole), shape("overlap", overlapping),
                shape("bow", crossing)));

        var findings = published.json().path("findings");
        assertThat(findings.path("selfCrossings").findValuesAsText("code")).containsExactly("bow");
        assertThat(findings.path("overlaps")).hasSize(1);
        assertThat(findings.at("/overlaps/0/squareMetres").asLong()).isBetween(7_000_000L, 9_000_000L);
        assertThat(findings.path("gaps")).hasSize(1);
        assertThat(at(50.02, 30.02)).isEqualTo("ring");
        assertThat(at(50.05, 30.05)).isEqualTo("island");
        assertThat(at(50.042, 30.042)).endsWith("outside");
        assertThat(at(50.045, 30.05)).isEqualTo("island");
        assertThat(at(50.04, 30.05)).isEqualTo("ring");
        assertThat(at(50.0, 30.05)).isEqualTo("ring");
        assertThat(at(50.1, 30.05)).isEqualTo("ring");
        assertThat(at(50.05, 30.395)).isEqualTo("bow");
        assertThat(at(50.05, 30.305)).isEqualTo("bow");
        assertThat(at(50.095, 30.35)).endsWith("outside");
        assertThat(app.anonymous().get("/v1/districts/bow/boundary").assertStatus(200).text("/type")).isEqualTo("Feature");
        admin().post("/v1/districts/maps/" + published.text("/id") + "/districts", Map.of("districts", List.of()))
                .assertProblem(409, "district-map-closed");
        admin().post("/v1/districts/maps/" + begin() + "/districts",
                Map.of("districts", List.of(shape("line", "[[[30,50],[30.1,50]]]")))).assertProblem(422, "invalid");
        app.citizen().post("/v1/districts/maps", Map.of("source", "x")).assertProblem(403, "forbidden");
    }

    @Test
    void theLabelledPointsOfUkraineLieInTheirRaions() throws IOException {
        var ukraine = OpenData.at("ukraine-boundaries");
        var shapes = new ArrayList<Map<String, Object>>();
        for (var feature : Json.mapper().readTree(ukraine.resolve("raions.geojson").toFile()).path("features")) {
            var name = feature.at("/properties/name").asText();
            shapes.add(Map.of("code", feature.path("id").asText(), "name", name.isBlank() ? "?" : name, "geometry",
                    feature.path("geometry")));
        }

        var findings = publish(shapes).json().path("findings");

        assertThat(findings.path("selfCrossings").size()).isGreaterThanOrEqualTo(16);
        var lines = Files.readAllLines(ukraine.resolve("settlements_labelled.csv"));
        var wrong = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var columns = line.split(",");
            var raion = app.anonymous().get("/v1/districts/locate?lat=" + columns[4] + "&lng=" + columns[3])
                    .text("/district/code");
            if (!raion.equals(columns[6]) && !raion.equals(columns[8])) {
                wrong.add(line + " → " + raion);
            }
        }
        assertThat(lines).hasSize(2_235);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCommandBringsAFileAndPrintsWhatIsWrongInIt(@TempDir Path folder) throws IOException {
        var file = folder.resolve("districts.geojson");
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"nr":"west","title":"Захід"},"geometry":{"type":"Polygon","coordinates":[[[30,50],[30.11,50],[30.11,50.1],[30,50.1],[30,50]]]}},
                {"type":"Feature","properties":{"nr":"east","title":"Схід"},"geometry":{"type":"Polygon","coordinates":[[[30.1,50],[30.2,50],[30.2,50.1],[30.1,50.1],[30.1,50]]]}}]}
                """);
        var printed = new ByteArrayOutputStream();
        var admin = Stack.shared().token(TokenRequest.staff("import", "admin"), clock);

        new DistrictImport(new Sender(URI.create(app.url()), admin), new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(file, "nr", "title", "Тестові межі");

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2 districts").contains("1 overlaps")
                .contains("east and west")
                .contains("0 gaps").contains("0 self-crossings");
        assertThat(at(50.05, 30.05)).isEqualTo("west");
        assertThat(app.anonymous().get("/v1/districts/east").text("/district/name")).isEqualTo("Схід");
        assertThatThrownBy(
                () -> new DistrictImport(new Sender(URI.create(app.url()), "no token"), System.out).run(file, "nr", "title", "x"))
                .isInstanceOf(ImportFailed.class).hasMessageContaining("401");
    }

    private String at(double lat, double lng) {
        var answer = app.anonymous().get("/v1/districts/locate?lat=" + lat + "&lng=" + lng).assertStatus(200);
        return answer.text("/district/code") + (answer.json().path("inside").asBoolean() ? "" : "/outside");
    }

    private String begin() {
        return admin().post("/v1/districts/maps", Map.of("source", "Тестові межі")).assertStatus(201).text("/id");
    }

    private Answer publish(List<Map<String, Object>> shapes) {
        var map = begin();
        for (var from = 0; from < shapes.size(); from += TOGETHER) {
            admin().post("/v1/districts/maps/" + map + "/districts",
                    Map.of("districts", shapes.subList(from, Math.min(from + TOGETHER, shapes.size())))).assertStatus(200);
        }
        return admin().post("/v1/districts/maps/" + map + "/publication").assertStatus(200);
    }

    private ua.viche.local.harness.Client admin() {
        return app.staff("admin");
    }

    private static Map<String, Object> shape(String code, String coordinates) {
        try {
            JsonNode rings = Json.mapper().readTree(coordinates);
            return Map.of("code", code, "name", code, "geometry", Map.of("type", "Polygon", "coordinates", rings));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
