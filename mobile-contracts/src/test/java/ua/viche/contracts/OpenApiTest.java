package ua.viche.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.viche.contracts.OpenApi.Operation;

class OpenApiTest {

    private static final OpenApi API = new OpenApi();
    private static final Set<String> UNSAFE = Set.of("post", "put", "patch", "delete");

    static List<Operation> operations() {
        return API.operations();
    }

    @Test
    void theDocumentIsOpenApi31() {
        var result = new OpenAPIV3Parser().readContents(API.document().toString(), List.of(), new ParseOptions());

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isOpenapi31()).isTrue();
        assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(API.at("/paths"));
    }

    @Test
    void everySchemaIsJsonSchema202012() {
        var schemas = new JsonSchemas(Map.of());
        for (var entry : API.objects().entrySet()) {
            if (entry.getKey().matches(".*/schema|/components/schemas/[^/]+")) {
                assertThat(schemas.mistakesOfSchema(entry.getValue())).as(entry.getKey()).isEmpty();
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndNothingLiesUnused() {
        var referred = new TreeSet<String>();
        for (var object : API.objects().values()) {
            if (object.has("$ref")) {
                var pointer = object.get("$ref").textValue().substring(1);
                assertThat(API.at(pointer).isMissingNode()).as(pointer).isFalse();
                referred.add(pointer);
            }
        }
        for (var kind : List.of("parameters", "headers", "responses", "schemas")) {
            API.at("/components/" + kind).properties()
                    .forEach(part -> assertThat(referred).contains("/components/" + kind + "/" + part.getKey()));
        }
    }

    @Test
    void operationsHaveUniqueNamesThatAreFitForMethods() {
        assertThat(operations()).extracting(operation -> operation.node().path("operationId").asText()).doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationTellsWhatItIsForInOneLine(Operation operation) {
        assertThat(operation.node().path("summary").asText()).isNotBlank().hasSizeLessThan(60).doesNotContain("\n");
        assertThat(operation.node().path("tags")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyPlaceholderOfThePathIsAParameter(Operation operation) {
        var inPath = API.parameters(operation).stream().filter(parameter -> parameter.get("in").textValue().equals("path"))
                .map(parameter -> "{" + parameter.get("name").textValue() + "}").toList();

        assertThat(inPath).allMatch(operation.path()::contains);
        assertThat(operation.path().chars().filter(character -> character == '{').count()).isEqualTo(inPath.size());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyFailureIsAProblem(Operation operation) {
        failures(operation).forEach((status, response) -> {
            if (!operation.path().equals("/health/ready")) {
                assertThat(response.at("/content/application~1problem+json/schema").isMissingNode()).as(status).isFalse();
            }
            if (status.equals("429") || status.equals("503") && !operation.path().equals("/health/ready")) {
                assertThat(response.path("headers").has("Retry-After")).as(status).isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationNamesTheFailuresThatItsShapeImplies(Operation operation) {
        var expected = new ArrayList<String>();
        if (operation.path().contains("/v1/")) {
            expected.add("503");
            if (!operation.node().path("security").toString().equals("[]")) {
                expected.add("401");
            }
        }
        if (operation.node().has("requestBody")) {
            expected.addAll(List.of("400", "413", "415", "422"));
        }
        if (operation.path().contains("{id}")) {
            expected.add("400");
        }
        if (hasParameter(operation, "If-Match")) {
            expected.add("412");
        }
        if (hasParameter(operation, "If-None-Match")) {
            expected.add("304");
        }
        if (hasParameter(operation, "limit")) {
            expected.add("400");
        }
        assertThat(names(operation.node().get("responses"))).containsAll(expected);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyUnsafeRequestTakesAnIdempotencyKey(Operation operation) {
        assertThat(hasParameter(operation, "Idempotency-Key")).isEqualTo(UNSAFE.contains(operation.method()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void requestsRefuseUnknownMembers(Operation operation) {
        var schema = operation.node().at("/requestBody/content/application~1json/schema");
        if (!schema.isMissingNode()) {
            assertThat(API.resolve(schema).path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    private static Map<String, JsonNode> failures(Operation operation) {
        var failures = new java.util.TreeMap<String, JsonNode>();
        operation.node().get("responses").properties().stream().filter(entry -> entry.getKey().compareTo("400") >= 0)
                .forEach(entry -> failures.put(entry.getKey(), API.resolve(entry.getValue())));
        return failures;
    }

    private static boolean hasParameter(Operation operation, String name) {
        return API.parameters(operation).stream().anyMatch(parameter -> parameter.get("name").textValue().equals(name));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
