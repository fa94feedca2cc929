package ua.viche.moderation.console.desk;

import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/// HTML of another service. It is said to be harmless; here it is made so once more, since it is shown as it is.
final class Markup {

    static String harmless(String html) {
        return Jsoup.clean(html,
                Safelist.basic().addTags("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th",
                        "td", "hr", "del"));
    }

    private Markup() {}
}
