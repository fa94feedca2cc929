package ua.viche.api.moderated;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;

/// What somebody wrote, as it is handed to moderation.
///
/// @param title null where the title is not the author's
/// @param texts of which moderation reads one after the other
public record Handed(@Nullable String title, List<String> texts) {

    private static final String BETWEEN = "\n\n";

    public Handed {
        texts = List.copyOf(texts);
    }

    /// A single text under a title that is not its author's.
    public static Handed text(String text) {
        return new Handed(null, List.of(text));
    }

    /// The text as moderation reads it.
    public String text() {
        return String.join(BETWEEN, texts);
    }

    public String first() {
        return texts.getFirst();
    }

    /// The same with spans struck out, each out of the text in which it stands.
    ///
    /// @param spans of the whole text, as moderation reads it; null for none
    /// @param language of the words that stand there instead
    Handed without(@Nullable List<Span> spans, String language) {
        var all = Objects.requireNonNullElse(spans, List.<Span>of());
        var struck = new java.util.ArrayList<String>();
        var begin = 0;
        for (var one : texts) {
            var from = begin;
            var here = all.stream().filter(span -> span.part() == Part.TEXT && span.to() > from)
                    .map(span -> new Span(Part.TEXT, Math.max(0, span.from() - from), span.to() - from)).toList();
            struck.add(StruckText.of(one, Part.TEXT, here, language).text());
            begin += one.codePointCount(0, one.length()) + BETWEEN.length();
        }
        return new Handed(title == null ? null : StruckText.of(title, Part.TITLE, all, language).text(), struck);
    }
}
