package ua.viche.api.campaigns;

import org.jsoup.nodes.Document;
import ua.viche.api.markdown.Markdown;
import ua.viche.platform.http.Language;
import ua.viche.platform.texts.Bilingual;

/// A campaign's page. Whatever its editors wrote is harmless in it.
final class CampaignPage {

    private static final String STYLE = """
            body{font-family:system-ui,sans-serif;line-height:1.5;max-width:45rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse}th,td{border:1px solid #767676;padding:.5rem;text-align:left}
            """;

    static String of(CampaignView one, Language language) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.getElementsByTag("html").attr("lang", language.tag());
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("style").text(STYLE);
        page.title(one.title().in(language.locale()));
        var main = page.body().appendElement("main");
        main.appendElement("p").text(one.bodyName().in(language.locale()));
        main.appendElement("h1").text(one.title().in(language.locale()));
        main.appendElement("p").text(one.summary().in(language.locale()));
        var html = one.html();
        if (html != null) {
            main.appendElement("div").html(html.in(language.locale()));
        }
        return "<!doctype html>\n" + page.outerHtml();
    }

    static Bilingual html(Bilingual page) {
        return new Bilingual(html(page.uk()), html(page.en()));
    }

    private static String html(String markdown) {
        var html = Markdown.read(markdown).map(Markdown::html).orElse("");
        return html.isBlank() ? "<p></p>" : html;
    }

    private CampaignPage() {}
}
