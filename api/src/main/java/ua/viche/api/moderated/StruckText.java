package ua.viche.api.moderated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ua.viche.contracts.events.DecisionMade.Part;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.platform.http.Language;

/// A text in which words stand for what was struck out.
///
/// @param marks where those words are
public record StruckText(String text, List<Mark> marks) {

    private static final String UKRAINIAN = "[вилучено]";
    private static final String ENGLISH = "[removed]";

    /// Characters (code points) of the public text that stand for what was struck out.
    public record Mark(Part part, int from, int to) {}

    /// Strikes spans out of a text. What overlaps or lies outside counts as far as it makes sense.
    ///
    /// @param language of the words that stand there instead
    public static StruckText of(String text, Part part, List<Span> spans, String language) {
        var word = Language.of(Locale.of(language)).choose(UKRAINIAN, ENGLISH);
        var characters = text.codePoints().toArray();
        var struck = new StringBuilder();
        var marks = new ArrayList<Mark>();
        var at = 0;
        for (var span : spans.stream().filter(span -> span.part() == part).sorted(Comparator.comparingInt(Span::from)).toList()) {
            var from = Math.max(at, span.from());
            var to = Math.min(characters.length, span.to());
            if (from < to) {
                struck.append(new String(characters, at, from - at));
                var begin = struck.codePointCount(0, struck.length());
                struck.append(word);
                marks.add(new Mark(part, begin, begin + word.length()));
                at = to;
            }
        }
        return new StruckText(struck.append(new String(characters, at, characters.length - at)).toString(), marks);
    }
}
