package ua.viche.moderation.console.advisory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Fact;
import ua.viche.moderation.console.desk.Field.Option;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.platform.identity.Role;

/// A recommendation, the clock of its answer, and the answer.
final class RecommendationPages {

    private static final int TEXT_LIMIT = 5_000;

    private final AdvisoryApi api;
    private final Clock clock;

    RecommendationPages(AdvisoryApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    ItemView page(Visit visit, UUID id, Written written) {
        var words = visit.words();
        var one = api.recommendation(visit, id);
        var group = api.group(visit, one.group());
        var root = AdvisoryPages.ROOT;
        var crumbs = new ArrayList<>(AdvisoryPages.crumbs(words));
        crumbs.add(Link.to(root + "/groups/" + group.id(), group.name()));
        crumbs.add(Link.to(root + "/meetings/" + one.meeting(), words.of("advisory.its-meeting")));
        return ItemView.of(crumbs, words.of("advisory.recommendation")).done(Desk.done(visit)).facts(facts(one, words))
                .duties(words.of("petition.clocks"), one.duties(words, clock.instant())).blocks(blocks(one, words))
                .acts(acts(visit, one, group).stream().map(act -> act.on(written)).toList());
    }

    private static List<Fact> facts(Recommendation one, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("field.state"), words.of("advisory.recommendation.is." + one.state())));
        Optional.ofNullable(one.tally()).ifPresent(tally -> facts.add(new Fact(words.of("advisory.tally"),
                words.of("advisory.votes", tally.votesFor(), tally.against(), tally.abstained(), tally.recused()))));
        return facts;
    }

    private static List<Block> blocks(Recommendation one, Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(words.of("item.text"), one.text(), ""));
        Optional.ofNullable(one.answer()).ifPresent(
                answer -> blocks.add(new Block.Text(words.of("advisory.verdict." + answer.verdict()), answer.text(), "")));
        return blocks;
    }

    private static List<Act> acts(Visit visit, Recommendation one, Group group) {
        var words = visit.words();
        var caller = visit.caller();
        var path = AdvisoryPages.ROOT + "/recommendations/" + one.id();
        if (one.state().equals("proposed") && caller.has(Role.SECRETARY, group.district())) {
            return List.of(Act.of(words, "advisory.end-vote", path + "/result"));
        }
        var police = caller.has(Role.OFFICIAL, group.district()) || caller.has(Role.OFFICER, group.district());
        return one.state().equals("adopted") && police
                ? List.of(Act.of(words, "advisory.answer", path + "/answer")
                        .choice("verdict", Stream.of("accepted", "partly", "declined")
                                .map(code -> new Option(code, words.of("advisory.verdict." + code), "")).toList(), "")
                        .text("text.uk", TEXT_LIMIT, "").text("text.en", TEXT_LIMIT, ""))
                : List.of();
    }
}
