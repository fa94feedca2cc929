package ua.viche.api.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/// A text in Markdown (CommonMark with tables) that was read within bounds. What it shows is HTML of a few elements that cannot do
/// anything: no scripts, styles, pictures or forms; HTML in the text is shown as text.
public final class Markdown {

    /// The most characters of a text.
    public static final int LONGEST = 300_000;

    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 50_000;
    private static final int MOST_CELLS = 200_000;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST + 2).maxInlineNesting(DEEPEST + 2).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true)
            .build();
    private static final Safelist SAFE = new Safelist()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "ul", "ol", "li", "strong", "em", "code",
                    "pre", "table", "thead", "tbody", "tr", "th", "td", "a")
            .addAttributes("a", "href").addAttributes("ol", "start").addProtocols("a", "href", "https", "http", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    private final String source;
    private final Node document;

    private Markdown(String source, Node document) {
        this.source = source;
        this.document = document;
    }

    /// Reads a text; empty where it is built to cost more than a text is worth: too long, nested too deeply, in too many pieces.
    public static Optional<Markdown> read(String source) {
        if (source.length() > LONGEST || cells(source) > MOST_CELLS) {
            return Optional.empty();
        }
        var document = PARSER.parse(source);
        return isModest(document) ? Optional.of(new Markdown(source, document)) : Optional.empty();
    }

    /// What browsers may show.
    public String html() {
        return Jsoup.clean(RENDERER.render(document), "", SAFE, new OutputSettings().prettyPrint(false));
    }

    /// The text cut at its headings.
    public List<Part> parts() {
        return Parts.of(source, document);
    }

    /// A table gives each of its rows as many cells as its widest, so few characters could become many cells.
    private static long cells(String source) {
        var widest = source.lines().mapToLong(line -> line.chars().filter(character -> character == '|').count()).max().orElse(0);
        return widest * source.lines().count();
    }

    private static boolean isModest(Node document) {
        var depth = 0;
        var nodes = 0;
        for (var node = document; node != null;) {
            nodes++;
            if (depth > DEEPEST || nodes > MOST_NODES) {
                return false;
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return true;
    }
}
