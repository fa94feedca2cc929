package ua.viche.api.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import ua.viche.platform.http.Json;

/// The rules that Viche brings along: `procedures/*.json`, named in `procedures/index.json`. A file has no version: it is the
/// current one.
final class Seeds {

    private static final String FOLDER = "/procedures/";

    static List<ProcedureRules> read() {
        return Stream.of(read("index", String[].class)).map(Seeds::rules).toList();
    }

    private static ProcedureRules rules(String code) {
        var rules = Json.mapper().convertValue(read(code, ObjectNode.class).put("version", 1), ProcedureRules.class);
        if (!rules.code().equals(code)) {
            throw new IllegalStateException(FOLDER + code + ".json has the code " + rules.code());
        }
        return rules;
    }

    private static <T> T read(String name, Class<T> type) {
        var path = FOLDER + name + ".json";
        try (var resource = Seeds.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new FileNotFoundException(path);
            }
            return Json.mapper().readValue(resource, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private Seeds() {}
}
