package ua.viche.moderation.console.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Fact;
import ua.viche.moderation.console.desk.Field.Option;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.ListView;
import ua.viche.moderation.console.desk.Mark;
import ua.viche.moderation.console.desk.Row;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.console.plan.Commitment.Party;

/// An entity's items of the plan, and one of them.
final class PlanPages {

    static final String ROOT = "/console/plan";
    static final String UPDATE = "plan.update";
    static final String ASSESS = "plan.assess";

    private static final int TEXT_LIMIT = 5_000;
    private static final List<String> STATUSES = List.of("not_started", "under_way", "done");
    private static final List<String> LEVELS = List.of("not_started", "limited", "substantial", "complete");

    private final PlanApi api;
    private final Clock clock;

    PlanPages(PlanApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    ListView list(Visit visit, boolean overdue) {
        var now = clock.instant();
        return list(visit.words(), overdue, api.mine(visit, overdue).stream().map(one -> one.row(visit.words(), now)).toList());
    }

    static ListView list(Words words, boolean overdue, List<Row> rows) {
        var tabs = List.of(new Link(ROOT, words.of("plan.all"), !overdue),
                new Link(ROOT + "?show=overdue", words.of("plan.overdue"), overdue));
        return new ListView(words.of("menu.plan"), "", tabs.get(overdue ? 1 : 0).path(), tabs, List.of(), rows, "",
                words.of("plan.empty"), false);
    }

    ItemView item(Visit visit, String code, Written written) {
        var words = visit.words();
        var one = api.find(visit, code);
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Points(words.of("plan.results"), one.results().stream().map(Commitment.Expected::text).toList(), true,
                        words.of("plan.results.empty")));
        blocks.add(said(visit, one, "updates", "plan.status."));
        blocks.add(said(visit, one, "assessments", "plan.level."));
        return ItemView.of(List.of(Link.to(ROOT, words.of("menu.plan"))), one.code() + ". " + one.title())
                .done(Desk.done(visit)).facts(facts(one, words))
                .duties(words.of("plan.terms"), one.duties(words, clock.instant())).blocks(blocks)
                .acts(acts(visit, one).stream().map(act -> act.on(written)).toList());
    }

    private static List<Fact> facts(Commitment one, Words words) {
        return List.of(
                new Fact(words.of("field.state"), words.of("plan.status." + (one.status() == null ? "none" : one.status()))),
                new Fact(words.of("plan.responsible"), names(one.responsible())),
                new Fact(words.of("plan.partners"), names(one.partners())));
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty() ? "—" : String.join(", ", parties.stream().map(Party::name).toList());
    }

    private Block said(Visit visit, Commitment one, String kind, String level) {
        var words = visit.words();
        return new Block.Entries(words.of("plan." + kind), api.said(visit, one.code(), kind).stream().map(said -> {
            var number = said.result();
            var meta = new ArrayList<>(List.of(words.moment(said.at())));
            if (number != null) {
                meta.add(words.of("plan.result", number));
            }
            said.evidence().forEach(evidence -> meta.add(evidence.title() + ": " + evidence.url()));
            return new Block.Entry(said.entity().name(), said.text(), meta,
                    List.of(new Mark(words.of(level + said.level()), said.level().equals("done") ? "good" : "calm")), List.of());
        }).toList(), words.of("plan." + kind + ".empty"));
    }

    private static List<Act> acts(Visit visit, Commitment one) {
        var words = visit.words();
        var acts = new ArrayList<Act>();
        var mine = covered(visit, one.responsible());
        if (!mine.isEmpty()) {
            var results = Stream.concat(Stream.of(new Option("", words.of("plan.whole"), "")),
                    one.results().stream().map(result -> new Option(String.valueOf(result.number()),
                            words.of("plan.result", result.number()), "")))
                    .toList();
            acts.add(told(
                    Act.of(words, UPDATE, ROOT + "/" + one.code() + "/updates").select("entity", mine, mine.getFirst().value())
                            .choice("status", options(words, "plan.status.", STATUSES), "").select("result", results, "")));
        }
        var helped = covered(visit, one.partners());
        if (!helped.isEmpty()) {
            acts.add(told(Act.of(words, ASSESS, ROOT + "/" + one.code() + "/assessments")
                    .select("entity", helped, helped.getFirst().value())
                    .choice("completion", options(words, "plan.level.", LEVELS), "")));
        }
        return acts;
    }

    private static Act told(Act act) {
        return act.text("text.uk", TEXT_LIMIT, "").text("text.en", TEXT_LIMIT, "").text("evidence", 0, "");
    }

    private static List<Option> options(Words words, String prefix, List<String> codes) {
        return codes.stream().map(code -> new Option(code, words.of(prefix + code), "")).toList();
    }

    private static List<Option> covered(Visit visit, List<Party> parties) {
        var scopes = PlanApi.scopes(visit);
        return parties.stream().filter(party -> scopes.covers(party.code()))
                .map(party -> new Option(party.code(), party.name(), "")).toList();
    }
}
