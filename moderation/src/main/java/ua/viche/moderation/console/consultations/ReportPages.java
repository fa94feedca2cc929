package ua.viche.moderation.console.consultations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.viche.moderation.console.consultations.ConsultationsApi.Filter;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;

/// The report on a consultation: what it still lacks, how it will read, and its publication.
final class ReportPages {

    static final String REPORT = "consultations.publish";

    private static final int CONCLUSION_LIMIT = 10_000;

    private final ConsultationsApi api;
    private final Clock clock;

    ReportPages(ConsultationsApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    ItemView page(Visit visit, Written written) {
        var words = visit.words();
        var one = api.find(visit, visit.id());
        var root = ConsultationPages.ROOT + "/" + one.id();
        var head = ConsultationPages.head(one, words);
        var blocks = new ArrayList<Block>();
        if (one.isAnswerable()) {
            blocks.add(new Block.Checklist(words.of("consultations.lacks"), needs(one, root, words)));
        }
        blocks.addAll(conclusion(one, written, words));
        table(visit, one, root, blocks);
        var acts = one.isClosed() && one.contributions().unanswered() == 0
                ? List.of(publish(words, root).on(written))
                : List.<Act>of();
        return new ItemView(Stream.concat(head.crumbs().stream(), Stream.of(Link.to(root, head.title()))).toList(),
                words.of("consultations.report"), Desk.done(visit), head.facts(), words.of("petition.clocks"),
                one.duties(words, clock.instant()), blocks, acts);
    }

    private static Act publish(Words words, String root) {
        return Act.of(words, REPORT, root + "/report").previewed().text("conclusion.uk", CONCLUSION_LIMIT, "")
                .text("conclusion.en", CONCLUSION_LIMIT, "");
    }

    private static List<Block.Need> needs(Consultation one, String root, Words words) {
        var unanswered = one.contributions().unanswered();
        return List.of(new Block.Need(words.of("consultations.need.closed"), one.isClosed(), ""),
                new Block.Need(words.of("consultations.need.verdicts", unanswered), unanswered == 0,
                        unanswered == 0 ? "" : root + "/contributions?verdict=missing"),
                new Block.Need(words.of("consultations.need.conclusion"), false, ""));
    }

    /// What was published, or what was written so far.
    private static List<Block> conclusion(Consultation one, Written written, Words words) {
        var published = Optional.ofNullable(one.conclusion());
        return Stream.of("uk", "en").<Block>mapMulti((language, blocks) -> {
            var text = published.map(both -> language.equals("uk") ? both.uk() : both.en())
                    .orElseGet(() -> written.text("conclusion." + language));
            if (!text.isEmpty()) {
                blocks.accept(new Block.Text(words.of("field.conclusion." + language), text, language));
            }
        }).toList();
    }

    private void table(Visit visit, Consultation one, String root, List<Block> blocks) {
        var words = visit.words();
        var cursor = visit.query().text("cursor");
        var listed = api.contributions(visit, one.id(), new Filter("", false, cursor));
        blocks.add(new Block.Table(words.of("consultations.table"),
                Stream.of("section", "contribution", "verdict", "reason").map(head -> words.of("consultations.column." + head))
                        .toList(),
                listed.items().stream().map(it -> row(it, words)).toList(), words.of("consultations.none")));
        Optional.ofNullable(listed.next()).ifPresent(next -> blocks.add(new Block.Ways(words.of("desk.more"),
                List.of(Link.to(Query.NONE.and("cursor", next).at(root + "/report"), words.of("desk.more"))))));
    }

    private static List<String> row(Contribution it, Words words) {
        var verdict = it.verdict();
        var said = it.speaker().isEmpty() ? it.words() : it.speaker() + ": " + it.words();
        return List.of(it.place(words), said,
                verdict == null ? words.of("consultations.unanswered") : words.word("verdict", verdict.outcome()),
                verdict == null ? "—" : verdict.reason());
    }
}
