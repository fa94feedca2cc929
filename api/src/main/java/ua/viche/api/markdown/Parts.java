package ua.viche.api.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Cuts a document at the headings of its top level.
final class Parts {

    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();
    private int level;
    private String heading = "";
    private int from;

    private Parts(String source) {
        lines = source.lines().toList();
    }

    static List<Part> of(String source, Node document) {
        var parts = new Parts(source);
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading found) {
                parts.begin(found);
            }
        }
        parts.end(parts.lines.size());
        return List.copyOf(parts.parts);
    }

    private void begin(Heading found) {
        var spans = found.getSourceSpans();
        end(spans.getFirst().getLineIndex());
        level = found.getLevel();
        heading = words(found).strip();
        from = underline(spans.getLast().getLineIndex() + 1);
    }

    /// A heading that is underlined ends after the line.
    private int underline(int next) {
        var above = next - 1;
        return next < lines.size() && !lines.get(above).stripLeading().startsWith("#")
                && lines.get(next).strip().matches("=+|-+") ? next + 1 : next;
    }

    private void end(int to) {
        var text = String.join("\n", lines.subList(Math.min(from, to), to)).strip();
        if (level > 0 || !text.isEmpty()) {
            parts.add(new Part(level, heading, text));
        }
    }

    private static String words(Heading heading) {
        var words = new StringBuilder();
        for (@Nullable
        Node node = heading.getFirstChild(); node != null; node = next(node, heading)) {
            switch (node) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                default -> words.append("");
            }
        }
        return words.toString();
    }

    private static @Nullable Node next(Node node, Node top) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        var at = node;
        while (at.getNext() == null) {
            at = at.getParent();
            if (at == top) {
                return null;
            }
        }
        return at.getNext();
    }
}
