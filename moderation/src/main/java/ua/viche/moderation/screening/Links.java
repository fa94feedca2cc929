package ua.viche.moderation.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Addresses of sites.
final class Links implements Detector {

    private static final Pattern LINK = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d@.])(?:https?://[^\\s<>\"]{1,2000}|www\\.[^\\s<>\"]{1,2000}"
                    + "|(?:[\\p{L}\\d-]{1,63}\\.){1,5}(?:com|net|org|ua|укр|info|biz|me|ly|io|ru|su|рф|eu)(?:/[^\\s<>\"]{0,2000})?(?![\\p{L}\\d.]))");

    @Override
    public List<Span> in(String text) {
        var found = new ArrayList<Span>();
        var matcher = LINK.matcher(text);
        while (matcher.find()) {
            found.add(new Span("link", matcher.start(), matcher.end(), null));
        }
        return found;
    }
}
