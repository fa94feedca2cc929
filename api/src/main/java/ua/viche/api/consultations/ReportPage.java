package ua.viche.api.consultations;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Language;
import ua.viche.platform.texts.Bilingual;

/// The report as a page. Whatever people wrote is text in it and nothing else.
final class ReportPage {

    private static final String STYLE = """
            body{font-family:system-ui,sans-serif;line-height:1.5;max-width:75rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.5rem;text-align:left;vertical-align:top}
            th{background:#f2f2f2}dt{font-weight:600}dd{margin:0 0 .75rem}.text{white-space:pre-wrap;overflow-wrap:anywhere}
            .scroll{overflow-x:auto}
            """;

    private final Report report;
    private final Language language;
    private final ReportWords words;
    private final Document page = Document.createShell("");

    private ReportPage(Report report, Language language) {
        this.report = report;
        this.language = language;
        words = ReportWords.in(language);
    }

    static String of(Report report, Language language) {
        return new ReportPage(report, language).write();
    }

    private String write() {
        page.outputSettings().prettyPrint(false);
        page.getElementsByTag("html").attr("lang", language.tag());
        var title = report.consultation().title().in(language.locale());
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("style").text(STYLE);
        page.title(words.of("title") + " — " + title);
        var main = page.body().appendElement("main");
        main.appendElement("p").text(words.of("title"));
        main.appendElement("h1").text(title);
        facts(main.appendElement("dl"));
        main.appendElement("h2").attr("id", "table").text(words.of("table"));
        if (report.rows().isEmpty()) {
            main.appendElement("p").text(words.of("none"));
        } else {
            table(main.appendElement("div").addClass("scroll").attr("role", "region").attr("aria-labelledby", "table")
                    .attr("tabindex", "0").appendElement("table"));
        }
        return "<!doctype html>\n" + page.outerHtml();
    }

    private void facts(Element list) {
        var one = report.consultation();
        var opened = one.openedAt();
        var closed = one.closedAt();
        fact(list, "body", report.rules().body());
        fact(list, "form", words.of("form." + one.plan().form().code()));
        if (opened != null && closed != null) {
            fact(list, "term", words.day(opened) + " – " + words.day(closed.minusNanos(1)));
        }
        fact(list, "reported", words.day(report.at()));
        fact(list, "law", report.rules().law());
        var told = report.announcement();
        fact(list, "summary", told.summary());
        fact(list, "affected", told.affected());
        fact(list, "consequences", told.consequences());
        fact(list, "conclusion", report.conclusion());
        fact(list, "contributions", ReportCells.figures(report, words));
    }

    private void fact(Element list, String key, @Nullable Bilingual text) {
        if (text != null) {
            fact(list, key, text.in(language.locale()));
        }
    }

    private void fact(Element list, String key, String text) {
        list.appendElement("dt").text(words.of(key));
        list.appendElement("dd").addClass("text").text(text);
    }

    private void table(Element table) {
        var head = table.appendElement("thead").appendElement("tr");
        ReportCells.COLUMNS.forEach(column -> head.appendElement("th").attr("scope", "col").text(words.of(column)));
        var body = table.appendElement("tbody");
        for (var group : ReportCells.groups(report.rows())) {
            rows(body, group);
        }
    }

    private void rows(Element body, List<Report.Row> group) {
        var section = group.getFirst().contribution().section();
        for (var row : group) {
            var line = body.appendElement("tr");
            line.appendElement("td").text(String.valueOf(row.number()));
            if (row == group.getFirst()) {
                var cell = line.appendElement("td").attr("rowspan", String.valueOf(group.size()));
                cell.appendElement("strong").text(ReportCells.provision(section, words));
                if (section != null) {
                    cell.appendElement("div").html(TextView.html(section.source()));
                }
            }
            for (var text : ReportCells.of(row, words)) {
                line.appendElement("td").addClass("text").text(text);
            }
        }
    }
}
