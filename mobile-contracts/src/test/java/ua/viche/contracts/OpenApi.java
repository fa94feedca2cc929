package ua.viche.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The checked-in `openapi.yaml` as a tree.
final class OpenApi {

    static final String IRI = "https://viche.ua/openapi.json";

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /// @param pointer JSON pointer of the operation
    record Operation(String method, String path, String pointer, JsonNode node, JsonNode pathItem) {

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    private final JsonNode document;

    OpenApi() {
        try (var file = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/openapi.yaml"))) {
            document = new YAMLMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    JsonNode document() {
        return document;
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.get("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(new Operation(member.getKey(), path.getKey(),
                            "/paths/" + escape(path.getKey()) + "/" + member.getKey(), member.getValue(), path.getValue()));
                }
            }
        }
        return operations;
    }

    /// The node itself, or what its `$ref` refers to.
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /// Parameters of the operation and of its path.
    List<JsonNode> parameters(Operation operation) {
        var parameters = new ArrayList<JsonNode>();
        operation.pathItem().path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        operation.node().path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        return parameters;
    }

    /// Every object in the document with its JSON pointer.
    Map<String, JsonNode> objects() {
        var found = new LinkedHashMap<String, JsonNode>();
        collect("", document, found);
        return found;
    }

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> into) {
        if (node.isObject()) {
            into.put(pointer, node);
            node.properties().forEach(member -> collect(pointer + "/" + escape(member.getKey()), member.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), into);
            }
        }
    }
}
