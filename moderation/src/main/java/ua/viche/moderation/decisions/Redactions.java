package ua.viche.moderation.decisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Area;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.moderation.queue.Content;
import ua.viche.platform.http.Json;

/// What a decision strikes out, as it is stored.
final class Redactions {

    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};
    private static final TypeReference<List<Area>> AREAS = new TypeReference<>() {};

    static @Nullable String json(List<?> parts) {
        return parts.isEmpty() ? null : Json.text(parts);
    }

    static @Nullable List<Span> spans(@Nullable String json) {
        return json == null ? null : read(json, SPANS);
    }

    static @Nullable List<Area> areas(@Nullable String json) {
        return json == null ? null : read(json, AREAS);
    }

    /// The place of the first span that does not lie in the text or overlaps with an earlier one.
    static Optional<Integer> misplaced(List<Span> spans, Content content) {
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var text = span.part() == Part.TITLE ? content.title() : content.text();
            var overlaps = spans.subList(0, i).stream()
                    .anyMatch(other -> other.part() == span.part() && other.from() < span.to() && span.from() < other.to());
            if (overlaps || span.to() > text.codePointCount(0, text.length())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Redactions() {}
}
