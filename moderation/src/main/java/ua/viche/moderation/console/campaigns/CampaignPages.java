package ua.viche.moderation.console.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Fact;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.ListView;
import ua.viche.moderation.console.desk.Listed;
import ua.viche.moderation.console.desk.Mark;
import ua.viche.moderation.console.desk.Query;
import ua.viche.moderation.console.desk.Row;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;

/// The list of campaigns, one of them, and the forms.
final class CampaignPages {

    static final String ROOT = "/console/campaigns";
    static final List<String> STATES = List.of("draft", "proposed", "approved", "started", "ended", "stopped");

    private static final int REASON_LIMIT = 2_000;

    private final CampaignsApi api;

    CampaignPages(CampaignsApi api) {
        this.api = api;
    }

    /// @param state empty for all
    ListView list(Visit visit, String state, Listed<Campaign> listed) {
        var words = visit.words();
        var here = Query.NONE.and("state", state);
        var tabs = Stream.concat(Stream.of(""), STATES.stream()).map(one -> new Link(Query.NONE.and("state", one).at(ROOT),
                words.of("campaigns.state." + (one.isEmpty() ? "all" : one)), one.equals(state))).toList();
        return new ListView(words.of("menu.campaigns"), "", here.at(ROOT), tabs,
                List.of(Link.to(ROOT + "/new", words.of("campaigns.new"))),
                listed.items().stream().map(one -> row(one, words)).toList(),
                Optional.ofNullable(listed.next()).map(cursor -> here.and("cursor", cursor).at(ROOT)).orElse(""),
                words.of("campaigns.empty"), false);
    }

    private static Row row(Campaign one, Words words) {
        var waits = one.isProposed() && !one.isByReader();
        return new Row(ROOT + "/" + one.id(), one.title().in(words.language()),
                List.of(one.bodyName().in(words.language()),
                        words.moment(one.startsAt()) + " – " + words.moment(one.endsAt())),
                List.of(new Mark(waits ? words.of("campaigns.waits") : words.of("campaigns.is." + one.state()),
                        waits ? "soon" : one.state().equals("started") ? "good" : "calm")),
                waits ? "soon" : "calm");
    }

    ItemView fresh(Visit visit, Written written) {
        var words = visit.words();
        return ItemView.of(List.of(Link.to(ROOT, words.of("menu.campaigns"))), words.of("campaigns.new"))
                .acts(List.of(CampaignForm.fresh(words, api.bodies(visit)).on(written)));
    }

    ItemView edit(Visit visit, Written written) {
        var words = visit.words();
        var found = api.find(visit, visit.id());
        var one = found.value();
        return ItemView
                .of(List.of(Link.to(ROOT, words.of("menu.campaigns")),
                        Link.to(ROOT + "/" + one.id(), one.title().in(words.language()))), words.of("campaigns.edit"))
                .acts(List.of(CampaignForm.of(one, found.tag(), words).on(written)));
    }

    ItemView item(Visit visit, Written written) {
        var words = visit.words();
        var one = api.find(visit, visit.id()).value();
        return ItemView.of(List.of(Link.to(ROOT, words.of("menu.campaigns"))), one.title().in(words.language()))
                .done(Desk.done(visit)).facts(facts(one, words)).blocks(blocks(one, words))
                .acts(acts(one, words).stream().map(act -> act.on(written)).toList());
    }

    private static List<Fact> facts(Campaign one, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("item.body"), one.bodyName().in(words.language())));
        facts.add(new Fact(words.of("field.state"), words.of("campaigns.is." + one.state())));
        facts.add(new Fact(words.of("field.startsAt"), words.moment(one.startsAt())));
        facts.add(new Fact(words.of("field.endsAt"), words.moment(one.endsAt())));
        Optional.ofNullable(one.estimate()).ifPresent(estimate -> facts.add(new Fact(words.of("campaigns.audience"),
                Optional.ofNullable(estimate.people()).map(people -> people.in(words))
                        .orElseGet(() -> words.of("campaigns.counting")))));
        Optional.ofNullable(one.reach()).ifPresent(reach -> {
            facts.add(new Fact(words.of("campaigns.reached"), reach.reached().in(words)));
            facts.add(new Fact(words.of("campaigns.opened"), reach.opened().in(words)));
        });
        return facts;
    }

    private static List<Block> blocks(Campaign one, Words words) {
        var blocks = new ArrayList<Block>();
        if (one.isDraft()) {
            blocks.add(new Block.Ways(words.of("campaigns.edit"),
                    List.of(Link.to(ROOT + "/" + one.id() + "/edit", words.of("campaigns.edit")))));
        }
        Optional.ofNullable(one.returned())
                .ifPresent(why -> blocks.add(new Block.Text(words.of("campaigns.returned"), why, "")));
        Optional.ofNullable(one.stopReason())
                .ifPresent(why -> blocks.add(new Block.Text(words.of("campaigns.stopped"), why, "")));
        var html = one.html();
        for (var language : List.of("uk", "en")) {
            var uk = language.equals("uk");
            blocks.add(new Block.Text(uk ? one.title().uk() : one.title().en(), uk ? one.summary().uk() : one.summary().en(),
                    language));
            if (html != null) {
                blocks.add(new Block.Rich(words.of("field.page." + language), uk ? html.uk() : html.en(), language, List.of()));
            }
        }
        blocks.add(audience(one, words));
        Optional.ofNullable(one.reach())
                .ifPresent(reach -> blocks.add(new Block.Table(words.of("campaigns.places"),
                        List.of(words.of("campaigns.place"), words.of("campaigns.reached"), words.of("campaigns.opened")),
                        reach.places().stream()
                                .map(place -> List.of(place.place(), place.reached().in(words), place.opened().in(words)))
                                .toList(),
                        words.of("figures.none"))));
        return blocks;
    }

    private static Block audience(Campaign one, Words words) {
        var audience = one.audience();
        var points = new ArrayList<String>();
        if (audience != null) {
            if (Boolean.TRUE.equals(audience.everybody())) {
                points.add(words.of("campaigns.everybody"));
            }
            Stream.of(audience.territories(), audience.roles(), audience.topics()).filter(Objects::nonNull)
                    .forEach(points::addAll);
        }
        return new Block.Points(words.of("campaigns.for"), points, false, words.of("campaigns.nobody"));
    }

    private static List<Act> acts(Campaign one, Words words) {
        var path = ROOT + "/" + one.id();
        var acts = new ArrayList<Act>();
        if (one.isDraft()) {
            acts.add(Act.of(words, "campaigns.propose", path + "/proposal"));
        }
        if (one.isProposed() && !one.isByReader()) {
            acts.add(Act.of(words, "campaigns.approve", path + "/approval"));
            acts.add(Act.of(words, "campaigns.return", path + "/return").text("reason", REASON_LIMIT, ""));
        }
        if (one.isStoppable()) {
            acts.add(Act.of(words, "campaigns.stop", path + "/stop").danger().text("reason", REASON_LIMIT, ""));
        }
        return acts;
    }
}
