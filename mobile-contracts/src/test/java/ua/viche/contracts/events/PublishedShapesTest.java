package ua.viche.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Events lie in Kafka and in archives for years: a published shape never changes.
class PublishedShapesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String WHY = """
            The shape of an event differs from src/test/resources/published-shapes.txt.
            A published type never changes, since others read it and old events stay in the topics: a new shape is a new type
            (….v2), published beside the old one until nobody reads that any more. Only a type that no release contains yet may be
            changed; then copy the lines below into the file.
            """;

    @Test
    void publishedEventsKeepTheirShape() throws Exception {
        var shapes = Contracts.all().stream().map(PublishedShapesTest::shape).collect(Collectors.joining("\n"));

        assertThat(shapes).withFailMessage(() -> WHY + "\n" + shapes + "\n").isEqualTo(published());
    }

    private static String shape(Class<?> event) {
        return Contracts.type(event) + " on " + Contracts.contract(event).topic() + "\n" + fields(event, "  ");
    }

    private static String fields(Class<?> record, String indent) {
        return Arrays.stream(record.getRecordComponents()).map(component -> field(component, indent))
                .collect(Collectors.joining("\n"));
    }

    private static String field(RecordComponent component, String indent) {
        return indent + component.getName() + ": " + type(component.getGenericType(), indent)
                + (Contracts.nullable(component) ? "?" : "");
    }

    private static String type(Type type, String indent) {
        return switch (type) {
            case ParameterizedType list -> "List of " + type(list.getActualTypeArguments()[0], indent);
            case Class<?> c when c.isEnum() -> "one of " + MAPPER.convertValue(c.getEnumConstants(), List.class);
            case Class<?> c when c.isRecord() -> c.getSimpleName() + "\n" + fields(c, indent + "  ");
            case Class<?> c -> c.getSimpleName();
            default -> type.getTypeName();
        };
    }

    private static String published() throws Exception {
        try (InputStream file = Objects.requireNonNull(PublishedShapesTest.class.getResourceAsStream("/published-shapes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
