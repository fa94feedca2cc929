package ua.viche.moderation.console.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;

/// Puts a report into words.
final class ReportPages {

    private final ReportsApi api;
    private final Clock clock;

    ReportPages(ReportsApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    ReportPage page(Visit visit, Report report, Writing writing, @Nullable Disclosed disclosed) {
        var words = visit.words();
        var category = report.answers().isEmpty()
                ? Optional.<Category>empty()
                : api.category(visit, report.category().code());
        var answers = report.answers().entrySet().stream().map(entry -> category
                .map(one -> one.answered(entry.getKey(), entry.getValue(), words))
                .orElseGet(() -> Category.raw(entry.getKey(), entry.getValue()))).toList();
        return new ReportPage(report, answers, clocks(report, words),
                report.thread().stream().map(remark -> entry(remark, report, words)).toList(),
                report.handovers().stream().map(hop -> hop(hop, words)).toList(), writing, disclosed,
                visit.query().maybe("done").flatMap(what -> words.maybe("report.done." + what)).orElse(""), owner(visit));
    }

    private List<ReportPage.Clock> clocks(Report report, Words words) {
        var now = clock.instant();
        var due = report.due();
        var clocks = new ArrayList<ReportPage.Clock>();
        var ended = report.endedAt();
        clocks.add(clock("report.clock.act", due.dueAt(), ended, words, now));
        var answerDue = due.answerDueAt();
        if (answerDue != null) {
            clocks.add(clock("report.clock.answer", answerDue, due.answeredAt(), words, now));
        }
        return clocks;
    }

    private static ReportPage.Clock clock(String name, Instant due, @Nullable Instant met, Words words, Instant now) {
        if (met == null) {
            return new ReportPage.Clock(words.of(name), words.moment(due), ReportRow.left(due, words, now),
                    ReportRow.urgency(due, now));
        }
        return new ReportPage.Clock(words.of(name), words.moment(due),
                words.of(met.isAfter(due) ? "clock.met-late" : "clock.met", words.moment(met)),
                met.isAfter(due) ? "soon" : "good");
    }

    private static ReportPage.Entry entry(Report.Remark remark, Report report, Words words) {
        var said = remark.said();
        var state = said.state();
        var title = words.word("report.said", said.kind()) + (state == null ? "" : ": " + words.word("report.state", state));
        var written = said.deviceTime();
        var text = said.text();
        return new ReportPage.Entry(said.side(), words.of("report.side." + said.side()) + " · " + title, text == null ? "" : text,
                words.moment(said.at()), written == null ? "" : words.moment(written),
                words.of(remark.internal()
                        ? "report.for.staff"
                        : said.publicly() && report.isPublic() ? "report.for.all" : "report.for.parties"),
                remark.internal());
    }

    private static ReportPage.Hop hop(Report.Handed hop, Words words) {
        var ended = hop.endedAt();
        var outcome = hop.outcome();
        var reason = hop.reason();
        var times = ended == null
                ? words.of("report.hop.now", words.moment(hop.receivedAt()), words.moment(hop.dueAt()))
                : words.of("report.hop.until", words.moment(hop.receivedAt()), words.moment(ended));
        return new ReportPage.Hop(hop.to().name(), times, outcome == null ? "" : words.word("report.outcome", outcome),
                reason == null ? "" : reason);
    }

    /// Whose words those on the device are, without saying who that is.
    private static String owner(Visit visit) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(("console draft " + visit.caller().person()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
