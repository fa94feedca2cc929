package ua.viche.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.viche.contracts.JsonSchemas;

class EventSchemasTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private static final JsonSchemas SCHEMAS = new JsonSchemas(
            Contracts.all().stream().collect(Collectors.toMap(EventSchemasTest::id, event -> schema(event).toString())));

    static List<Class<?>> events() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsSentIsWhatTheSchemaSays(Class<?> event) {
        assertThat(SCHEMAS.mistakes(id(event), json(event, true))).isEmpty();
        assertThat(SCHEMAS.mistakes(id(event), json(event, false))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anUnknownPropertyIsRefusedAtEveryDepth(Class<?> event) {
        var whole = json(event, true);
        var places = new ArrayList<ObjectNode>();
        collectObjects(whole, places);
        for (var place : places) {
            place.put("unknown", 1);
            assertThat(SCHEMAS.mistakes(id(event), whole)).isNotEmpty();
            place.remove("unknown");
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsNeverNullIsRequired(Class<?> event) {
        var required = MAPPER.convertValue(schema(event).get("required"), Set.class);
        var properties = names(schema(event).get("properties"));

        assertThat(required).isEqualTo(Arrays.stream(event.getRecordComponents())
                .filter(component -> !Contracts.nullable(component)).map(component -> component.getName())
                .collect(Collectors.toSet()));
        assertThat(properties).containsExactlyElementsOf(
                Arrays.stream(event.getRecordComponents()).map(component -> component.getName()).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaIsWellFormedAndDescribesEachProperty(Class<?> event) {
        var schema = schema(event);

        assertThat(SCHEMAS.mistakesOfSchema(schema)).isEmpty();
        assertThat(schema.get("$id").textValue()).isEqualTo(id(event));
        assertThat(schema.get("title").textValue()).isEqualTo(Contracts.type(event));
        assertThat(schema.get("properties"))
                .allSatisfy(property -> assertThat(property.path("description").asText()).isNotBlank());
    }

    @Test
    void thereIsNoSchemaWithoutAnEvent() throws Exception {
        var folder = Objects.requireNonNull(EventSchemasTest.class.getResource("/schemas/events")).toURI();
        var files = Objects.requireNonNull(new File(folder).list());

        assertThat(files).containsExactlyInAnyOrderElementsOf(
                Contracts.all().stream().map(event -> Contracts.type(event) + ".schema.json").toList());
    }

    @Test
    void everyTypeIsUniqueAndNamesItsVersion() {
        assertThat(Contracts.all()).extracting(Contracts::type).doesNotHaveDuplicates()
                .allMatch(type -> type.matches("ua\\.viche\\.[a-z.-]+\\.v[0-9]+"));
    }

    private static String id(Class<?> event) {
        return "https://viche.ua/schemas/events/" + Contracts.type(event) + ".schema.json";
    }

    private static JsonNode schema(Class<?> event) {
        return JsonSchemas.resource("/schemas/events/" + Contracts.type(event) + ".schema.json");
    }

    private static ObjectNode json(Class<?> event, boolean full) {
        return MAPPER.valueToTree(Contracts.sample(event, full));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static void collectObjects(JsonNode node, List<ObjectNode> into) {
        if (node instanceof ObjectNode object) {
            into.add(object);
        }
        node.forEach(child -> collectObjects(child, into));
    }
}
