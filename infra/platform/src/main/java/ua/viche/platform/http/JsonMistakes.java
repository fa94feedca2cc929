package ua.viche.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/// What Jackson found wrong with a body, as a problem with a pointer: 400 where it is not JSON, 422 where it is other JSON than
/// asked for.
final class JsonMistakes {

    static ProblemException of(JsonProcessingException failure) {
        return switch (failure) {
            case JsonMappingException mapping when mapping.getCause() instanceof ProblemException problem ->
                problem.below(pointer(mapping));
            case JsonMappingException mapping when mapping.getCause() instanceof InputCoercionException ->
                invalid(mapping, "range");
            case JsonMappingException mapping when mapping.getCause() instanceof StreamReadException syntax -> syntax(syntax);
            case UnrecognizedPropertyException unknown -> invalid(unknown, "unknown");
            case InvalidFormatException format when format.getTargetType().isEnum() -> invalid(format, "value");
            case InvalidFormatException format -> invalid(format, format.getValue() instanceof String ? "format" : "type");
            case InputCoercionException _ -> Problem.INVALID.with().at("", "range");
            case JsonMappingException mapping when isTrailing(mapping) -> syntax(mapping);
            case JsonMappingException mapping -> invalid(mapping, isNull(mapping) ? "required" : "type");
            default -> syntax(failure);
        };
    }

    private static ProblemException invalid(JsonMappingException failure, String rule) {
        return Problem.INVALID.with().at(pointer(failure), rule);
    }

    private static ProblemException syntax(JsonProcessingException failure) {
        if (failure.getOriginalMessage().startsWith("Duplicate field") && failure.getProcessor() instanceof JsonParser parser) {
            return Problem.MALFORMED.with().at(parser.getParsingContext().pathAsPointer().toString(), "duplicate");
        }
        var place = failure.getLocation();
        return place == null
                ? Problem.MALFORMED.with().at("", "json-limits")
                : Problem.MALFORMED.with().at("", "json", place.getLineNr(), place.getColumnNr());
    }

    private static boolean isTrailing(JsonMappingException failure) {
        return failure.getOriginalMessage().startsWith("Trailing token");
    }

    private static boolean isNull(JsonMappingException failure) {
        return failure.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream().map(step -> "/" + (step.getFieldName() == null
                ? Integer.toString(step.getIndex())
                : step.getFieldName().replace("~", "~0").replace("/", "~1"))).collect(Collectors.joining());
    }

    private JsonMistakes() {}
}
