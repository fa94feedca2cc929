package ua.viche.moderation.console.consultations;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.viche.moderation.console.consultations.ConsultationsApi.Filter;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Duty;
import ua.viche.moderation.console.desk.Fact;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.ListView;
import ua.viche.moderation.console.desk.Listed;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Row;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;

/// The list of consultations, and one of them.
final class ConsultationPages {

    static final String ROOT = "/console/consultations";
    static final List<String> STATES = List.of("draft", "open", "closed", "reported", "cancelled");

    private static final int REASON_LIMIT = 2_000;
    private static final List<String> NEEDED = List.of("summary", "affected", "consequences", "contact", "lastDay", "text");

    private final ConsultationsApi api;
    private final Clock clock;

    ConsultationPages(ConsultationsApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /// @param state empty for all
    ListView list(Visit visit, String state, Listed<Consultation> listed) {
        var words = visit.words();
        var now = clock.instant();
        var here = Query.NONE.and("state", state);
        var tabs = Stream.concat(Stream.of(""), STATES.stream()).map(one -> new Link(Query.NONE.and("state", one).at(ROOT),
                words.of("consultations.state." + (one.isEmpty() ? "all" : one)), one.equals(state))).toList();
        return new ListView(words.of("menu.consultations"), "", here.at(ROOT), tabs, List.of(),
                listed.items().stream().map(one -> row(one, words, now)).toList(),
                Optional.ofNullable(listed.next()).map(cursor -> here.and("cursor", cursor).at(ROOT)).orElse(""),
                words.of("consultations.empty"), false);
    }

    private static Row row(Consultation one, Words words, Instant now) {
        var duties = one.duties(words, now);
        return new Row(ROOT + "/" + one.id(), one.title().in(words.language()),
                List.of(one.body().in(words.language()), words.of("consultations.is." + one.state()),
                        words.of("consultations.figures", one.contributions().total(), one.contributions().answered())),
                duties.stream().map(Duty::mark).toList(), duties.isEmpty() ? "calm" : duties.getLast().urgency());
    }

    /// The whole page of one.
    ItemView item(Visit visit, Written written) {
        var words = visit.words();
        var one = api.find(visit, visit.id());
        return head(one, words).done(Desk.done(visit)).duties(words.of("petition.clocks"), one.duties(words, clock.instant()))
                .blocks(blocks(visit, one)).acts(acts(one, words).stream().map(act -> act.on(written)).toList());
    }

    /// What stands above every page of a consultation.
    static ItemView head(Consultation one, Words words) {
        var figures = one.contributions();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("item.body"), one.body().in(words.language())));
        facts.add(new Fact(words.of("field.state"), words.of("consultations.is." + one.state())));
        facts.add(new Fact(words.of("consultations.form"), words.word("consultations.form", one.form())));
        if (!one.isDraft()) {
            facts.add(new Fact(words.of("consultations.contributions"), words.of("number", figures.total())));
            facts.add(new Fact(words.of("consultations.answered"), words.of("number", figures.answered())));
            facts.add(new Fact(words.of("consultations.accepted"), words.of("number", figures.accepted())));
        }
        return ItemView.of(List.of(Link.to(ROOT, words.of("menu.consultations"))), one.title().in(words.language())).facts(facts);
    }

    private List<Block> blocks(Visit visit, Consultation one) {
        var words = visit.words();
        var blocks = new ArrayList<Block>();
        var lacking = one.missing();
        if (lacking != null) {
            blocks.add(new Block.Checklist(words.of("consultations.checklist"), NEEDED.stream().map(
                    part -> new Block.Need(words.of("consultations.part." + part), !lacking.contains(part), "")).toList()));
        } else {
            blocks.add(ways(one, words));
        }
        Optional.ofNullable(one.cancellation())
                .ifPresent(why -> blocks.add(new Block.Text(words.of("consultations.cancelled"), why, "")));
        Optional.ofNullable(one.summary()).ifPresent(
                summary -> blocks.add(new Block.Text(words.of("consultations.part.summary"), summary.in(words.language()), "")));
        if (lacking == null || !lacking.contains("text")) {
            var text = api.text(visit, one.id());
            text.sections().forEach(section -> blocks.add(section(one, text.language(), section, words)));
        }
        return blocks;
    }

    private static Block ways(Consultation one, Words words) {
        var path = ROOT + "/" + one.id();
        var ways = new ArrayList<Link>();
        ways.add(Link.to(path + "/contributions", words.of("consultations.all", one.contributions().total())));
        if (one.contributions().unanswered() > 0) {
            ways.add(Link.to(path + "/contributions?verdict=missing",
                    words.of("consultations.all-unanswered", one.contributions().unanswered())));
        }
        if (one.isAnswerable() || one.reportedAt() != null) {
            ways.add(Link.to(path + "/report", words.of("consultations.report")));
        }
        return new Block.Ways(words.of("consultations.ways"), ways);
    }

    private static Block section(Consultation one, String language, Consultation.Section section, Words words) {
        var path = new Filter(section.id().toString(), false, "").query().at(ROOT + "/" + one.id() + "/contributions");
        return new Block.Rich(section.name(), section.html(), language, one.isDraft()
                ? List.of()
                : List.of(Link.to(path, words.of("consultations.section", section.contributions()))));
    }

    private static List<Act> acts(Consultation one, Words words) {
        var path = ROOT + "/" + one.id();
        var acts = new ArrayList<Act>();
        if (one.isDraft() && Optional.ofNullable(one.missing()).orElse(List.of()).isEmpty()) {
            acts.add(Act.of(words, "consultations.announce", path + "/announcement"));
        }
        if (one.isAnswerable()) {
            acts.add(Act.of(words, "consultations.cancel", path + "/cancellation").danger().text("reason", REASON_LIMIT, ""));
        }
        return acts;
    }
}
