package ua.viche.api.consultations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.viche.api.markdown.Markdown;

/// A draft text as it is shown.
///
/// @param edition counted from 1; a new one while a consultation is open is news to its followers
record TextView(UUID consultation, int edition, String language, List<Part> sections) {

    /// @param markdown as the body wrote it
    /// @param html of a few elements that cannot do anything
    /// @param contributions to this section, hidden ones included
    record Part(UUID id, String number, String heading, String markdown, String html, int contributions) {}

    static TextView of(Consultation consultation, List<Section> standing, Map<UUID, Integer> counts) {
        return new TextView(consultation.id(), consultation.edition(), consultation.plan().language(), standing.stream()
                .map(one -> new Part(one.id(), one.number(), one.heading(), one.source(), html(one.source()),
                        counts.getOrDefault(one.id(), 0)))
                .toList());
    }

    static String html(String source) {
        return Markdown.read(source).map(Markdown::html).orElse("");
    }
}
