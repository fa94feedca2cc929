package ua.viche.moderation.console.advisory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Fact;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.ListView;
import ua.viche.moderation.console.desk.Mark;
import ua.viche.moderation.console.desk.Row;
import ua.viche.moderation.console.desk.Term;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;
import ua.viche.platform.identity.Role;

/// The list of groups, what they recommend, and one group.
final class AdvisoryPages {

    static final String ROOT = "/console/advisory";

    private static final int TEXT_LIMIT = 5_000;
    private static final int LINE_LIMIT = 200;

    private final AdvisoryApi api;
    private final Clock clock;

    AdvisoryPages(AdvisoryApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    ListView groups(Visit visit) {
        var words = visit.words();
        return list(words, false, api.groups(visit).stream()
                .map(one -> new Row(ROOT + "/groups/" + one.id(), one.name(),
                        List.of(one.district(), words.of("advisory.seats", one.charter().seats())), List.of(), "calm"))
                .toList());
    }

    /// What the groups recommended, first what must be answered first.
    ListView recommendations(Visit visit) {
        var now = clock.instant();
        return list(visit.words(), true,
                api.groups(visit).stream().flatMap(group -> api.recommendations(visit, group.id()).stream())
                        .sorted(Comparator.comparing(AdvisoryPages::due)).map(one -> one.row(visit.words(), now)).toList());
    }

    static ListView list(Words words, boolean recommendations, List<Row> rows) {
        var tabs = List.of(new Link(ROOT, words.of("advisory.groups"), !recommendations),
                new Link(ROOT + "/recommendations", words.of("advisory.recommendations"), recommendations));
        return new ListView(words.of("menu.advisory"), "", tabs.get(recommendations ? 1 : 0).path(), tabs, List.of(), rows, "",
                words.of(recommendations ? "advisory.recommendations.empty" : "advisory.groups.empty"), false);
    }

    private static Instant due(Recommendation one) {
        return Optional.ofNullable(one.clock()).filter(Term::isOwed).map(Term::dueAt)
                .orElse(Instant.MAX);
    }

    /// @param group its id, since acts on it go elsewhere too
    ItemView group(Visit visit, UUID group, Written written) {
        var words = visit.words();
        var one = api.group(visit, group);
        var secretary = visit.caller().has(Role.SECRETARY, one.district());
        return ItemView.of(crumbs(words), one.name()).done(Desk.done(visit)).facts(facts(one, words))
                .blocks(blocks(visit, one, secretary, written))
                .acts(secretary ? acts(one, words).stream().map(act -> act.on(written)).toList() : List.of());
    }

    static List<Link> crumbs(Words words) {
        return List.of(Link.to(ROOT, words.of("menu.advisory")));
    }

    private static List<Fact> facts(Group one, Words words) {
        var charter = one.charter();
        return List.of(new Fact(words.of("advisory.district"), one.district()),
                new Fact(words.of("advisory.members"), words.of("advisory.of", one.members().size(), charter.seats())),
                new Fact(words.of("advisory.quorum"), words.of("number", charter.quorum())),
                new Fact(words.of("advisory.answer-within"), words.of("advisory.working-days", charter.answerWorkingDays())));
    }

    private List<Block> blocks(Visit visit, Group one, boolean secretary, Written written) {
        var words = visit.words();
        var blocks = new ArrayList<Block>();
        Optional.ofNullable(one.call()).ifPresent(call -> blocks
                .add(new Block.Text(words.of("advisory.call-until", words.moment(call.closesAt()), call.seats()), call.text(),
                        "")));
        if (secretary) {
            blocks.add(new Block.Entries(words.of("advisory.applications"), api.applications(visit, one.id()).stream()
                    .map(application -> entry(one, application, words, written)).toList(),
                    words.of("advisory.applications.empty")));
        }
        blocks.add(new Block.Rows(words.of("advisory.meetings"), api.meetings(visit, one.id()).stream()
                .map(meeting -> row(meeting, words)).toList(), words.of("advisory.meetings.empty")));
        var now = clock.instant();
        blocks.add(new Block.Rows(words.of("advisory.recommendations"), api.recommendations(visit, one.id()).stream()
                .map(recommendation -> recommendation.row(words, now)).toList(), words.of("advisory.recommendations.empty")));
        blocks.add(new Block.Points(words.of("advisory.members"),
                one.members().stream().map(member -> words.of("advisory.member", member.name(), words.day(member.termEndsAt())))
                        .toList(),
                false, words.of("advisory.members.empty")));
        return blocks;
    }

    private static Block.Entry entry(Group group, Group.Application application, Words words, Written written) {
        var path = ROOT + "/groups/" + group.id() + "/applications/" + application.id();
        return new Block.Entry(application.name(), application.motivation(), List.of(words.moment(application.at())),
                List.of(new Mark(words.of("advisory.application." + application.state()),
                        application.isOpen() ? "soon" : "calm")),
                application.isOpen()
                        ? List.of(Act.of(words, "advisory.appoint", path + "/appointment").small().on(written),
                                Act.of(words, "advisory.decline", path + "/refusal").small().on(written))
                        : List.of());
    }

    private static Row row(Meeting meeting, Words words) {
        return new Row(ROOT + "/meetings/" + meeting.id(), words.moment(meeting.startsAt()),
                List.of(meeting.place(), words.of("advisory.points", meeting.agenda().size())),
                List.of(new Mark(words.of("advisory.meeting.is." + meeting.state()), "calm"),
                        new Mark(words.of("advisory.minutes.is." + meeting.minutesState()),
                                meeting.minutesState().equals("draft") ? "soon" : "calm")),
                meeting.state().equals("open") ? "soon" : "calm");
    }

    private static List<Act> acts(Group one, Words words) {
        var path = ROOT + "/groups/" + one.id();
        var acts = new ArrayList<Act>();
        acts.add(Act.of(words, "advisory.convene", path + "/meetings").moment("startsAt", "").moment("endsAt", "")
                .line("place", LINE_LIMIT, "").text("agenda", 0, ""));
        if (one.call() == null && one.vacant() > 0) {
            acts.add(Act.of(words, "advisory.call", path + "/calls").number("seats", String.valueOf(one.vacant()))
                    .moment("closesAt", "").text("text.uk", TEXT_LIMIT, "").text("text.en", TEXT_LIMIT, ""));
        }
        return acts;
    }
}
