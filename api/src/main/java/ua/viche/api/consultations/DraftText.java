package ua.viche.api.consultations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import ua.viche.api.markdown.Markdown;
import ua.viche.api.markdown.Part;
import ua.viche.platform.http.Ids;

/// A draft text cut into numbered sections at its headings.
final class DraftText {

    static final int MOST_SECTIONS = 500;
    static final int LONGEST_HEADING = 500;

    private DraftText() {}

    /// How reading a text ended.
    sealed interface Reading {
        record Read(List<Section> sections) implements Reading {}

        /// @param rule the message's key below `rule.`
        record Refused(String rule, int most) implements Reading {}
    }

    static Reading read(String markdown) {
        var text = Markdown.read(markdown);
        if (text.isEmpty()) {
            return new Reading.Refused("too-complex", 0);
        }
        var parts = text.get().parts();
        if (parts.stream().noneMatch(part -> part.level() > 0)) {
            return new Reading.Refused("no-sections", 0);
        }
        if (parts.size() > MOST_SECTIONS) {
            return new Reading.Refused("too-many-sections", MOST_SECTIONS);
        }
        return parts.stream().anyMatch(part -> part.heading().length() > LONGEST_HEADING)
                ? new Reading.Refused("long-heading", LONGEST_HEADING)
                : new Reading.Read(numbered(parts));
    }

    /// Numbers by the depth of headings among each other, whichever levels they use.
    private static List<Section> numbered(List<Part> parts) {
        var sections = new ArrayList<Section>();
        var levels = new ArrayList<Integer>();
        var counters = new ArrayList<Integer>();
        for (var part : parts) {
            sections.add(new Section(Ids.next(), sections.size(), part.level() == 0 ? "0" : next(part.level(), levels, counters),
                    part.heading(), part.source(), null));
        }
        return sections;
    }

    private static String next(int level, List<Integer> levels, List<Integer> counters) {
        while (levels.size() > 1 && levels.getLast() > level && levels.get(levels.size() - 2) >= level) {
            levels.removeLast();
            counters.removeLast();
        }
        if (!levels.isEmpty() && levels.getLast() > level) {
            levels.set(levels.size() - 1, level);
        }
        if (levels.isEmpty() || levels.getLast() < level) {
            levels.add(level);
            counters.add(0);
        }
        counters.set(counters.size() - 1, counters.getLast() + 1);
        return String.join(".", counters.stream().map(String::valueOf).toList());
    }

    /// The same sections, those that stood word for word in the edition before with their ids.
    static List<Section> keeping(List<Section> before, List<Section> after) {
        record Words(String number, String heading, String source) {}
        var known = new HashMap<Words, UUID>();
        before.forEach(one -> known.put(new Words(one.number(), one.heading(), one.source()), one.id()));
        return after.stream().map(one -> {
            var id = known.remove(new Words(one.number(), one.heading(), one.source()));
            return id == null
                    ? one
                    : new Section(id, one.position(), one.number(), one.heading(), one.source(), null);
        }).toList();
    }
}
