package ua.viche.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Validates JSON against JSON Schema 2020-12, formats included.
public final class JsonSchemas {

    private static final String META = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry;

    /// @param documents what schemas may refer to, by IRI
    public JsonSchemas(Map<String, String> documents) {
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(documents));
    }

    /// What is wrong with an instance; empty if nothing.
    public List<String> mistakes(String schema, JsonNode instance) {
        return find(SchemaLocation.of(schema))
                .validate(instance.toString(), InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList();
    }

    /// By the document, which is read once, and not by the place in it, for which the registry would read it each time.
    private Schema find(SchemaLocation place) {
        var document = registry.getSchema(new SchemaLocation(place.getAbsoluteIri()));
        return place.getFragment().getNameCount() == 0 ? document : document.getRefSchema(place.getFragment());
    }

    /// What is wrong with a schema itself.
    public List<String> mistakesOfSchema(JsonNode schema) {
        return mistakes(META, schema);
    }

    /// A JSON document of the class path.
    public static JsonNode resource(String path) {
        try (var stream = JsonSchemas.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            return new ObjectMapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
