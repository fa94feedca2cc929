package ua.viche.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ua.viche.platform.http.Json;

/// Brings a GeoJSON file of districts, puts the map in force, and prints what is wrong with its shapes.
public final class DistrictImport {

    private static final int PART_BYTES = 400_000;
    private static final int PRINTED = 20;

    private final Sender sender;
    private final PrintStream out;

    public DistrictImport(Sender sender, PrintStream out) {
        this.sender = sender;
        this.out = out;
    }

    /// @param codeProperty of a feature; its `id` where it has no such property
    public void run(Path file, String codeProperty, String nameProperty, String source) {
        var features = read(file).path("features");
        if (features.isEmpty()) {
            throw new ImportFailed(file + " has no features");
        }
        var map = "/v1/districts/maps/" + sender.post("/v1/districts/maps", Map.of("source", source)).path("id").asText();
        var part = new ArrayList<Map<String, Object>>();
        var bytes = 0;
        for (var feature : features) {
            var district = district(feature, codeProperty, nameProperty);
            var size = Json.text(district).length();
            if (bytes + size > PART_BYTES && !part.isEmpty()) {
                send(map, part);
                bytes = 0;
            }
            part.add(district);
            bytes += size;
        }
        send(map, part);
        print(sender.post(map + "/publication", Map.of()));
    }

    private void send(String map, List<Map<String, Object>> part) {
        sender.post(map + "/districts", Map.of("districts", part));
        part.clear();
    }

    private static Map<String, Object> district(JsonNode feature, String codeProperty, String nameProperty) {
        var properties = feature.path("properties");
        var code = properties.path(codeProperty).asText(feature.path("id").asText());
        var name = properties.path(nameProperty).asText(code);
        return Map.of("code", code, "name", name.isBlank() ? code : name, "geometry", feature.path("geometry"));
    }

    private void print(JsonNode map) {
        var findings = map.path("findings");
        say("Version %d is in force: %d districts.", map.path("version").asInt(), map.path("districts").asInt());
        list("self-crossings (repaired)", findings.path("selfCrossings"), one -> "%s: %s at %.5f, %.5f".formatted(
                one.path("code").asText(), one.path("what").asText(), one.path("lat").asDouble(), one.path("lng").asDouble()));
        list("overlaps", findings.path("overlaps"), one -> String.format(Locale.ROOT, "%s and %s: %,d m² at %.5f, %.5f",
                one.path("code").asText(), one.path("other").asText(), one.path("squareMetres").asLong(),
                one.path("lat").asDouble(), one.path("lng").asDouble()));
        list("gaps", findings.path("gaps"), one -> String.format(Locale.ROOT, "%,d m² at %.5f, %.5f",
                one.path("squareMetres").asLong(), one.path("lat").asDouble(), one.path("lng").asDouble()));
    }

    private void list(String what, JsonNode found, java.util.function.Function<JsonNode, String> line) {
        say("%d %s%s", found.size(), what, found.isEmpty() ? "" : ":");
        for (var i = 0; i < Math.min(PRINTED, found.size()); i++) {
            say("  %s", line.apply(found.get(i)));
        }
        if (found.size() > PRINTED) {
            say("  and %d more", found.size() - PRINTED);
        }
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static JsonNode read(Path file) {
        try {
            return Json.mapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new ImportFailed(file + " cannot be read as GeoJSON: " + unreadable.getMessage());
        }
    }
}
