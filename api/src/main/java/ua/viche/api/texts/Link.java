package ua.viche.api.texts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;

/// A link to something outside, with a title.
public record Link(String url, String title) {

    private static final int URL_LIMIT = 500;
    private static final int TITLE_LIMIT = 200;
    private static final int MOST = 10;

    public Link {
        Check.that().line("url", url, URL_LIMIT).rule(url == null || isWeb(url), "url", "web-address")
                .line("title", title, TITLE_LIMIT)
                .done();
    }

    /// At most ten; none where they were left out.
    public static List<Link> few(@Nullable List<Link> links, String field) {
        Check.that().rule(links == null || links.size() <= MOST, field, "too-many", MOST).done();
        return links == null ? List.of() : List.copyOf(links);
    }

    private static boolean isWeb(String url) {
        try {
            var uri = new URI(url);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
