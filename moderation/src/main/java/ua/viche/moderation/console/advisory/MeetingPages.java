package ua.viche.moderation.console.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/// A meeting: agenda, who is there, minutes.
final class MeetingPages {

    private static final int MINUTES_LIMIT = 50_000;

    private final AdvisoryApi api;

    MeetingPages(AdvisoryApi api) {
        this.api = api;
    }

    ItemView page(Visit visit, UUID id, Written written) {
        var words = visit.words();
        var one = api.meeting(visit, id);
        var group = api.group(visit, one.group());
        var crumbs = new ArrayList<>(AdvisoryPages.crumbs(words));
        crumbs.add(Link.to(AdvisoryPages.ROOT + "/groups/" + group.id(), group.name()));
        var acts = visit.caller().has(Role.SECRETARY, group.district()) ? acts(one, group, words) : List.<Act>of();
        return ItemView.of(crumbs, words.of("advisory.meeting", words.moment(one.startsAt()))).done(Desk.done(visit))
                .facts(facts(one, group, words)).blocks(blocks(one, words))
                .acts(acts.stream().map(act -> act.on(written)).toList());
    }

    private static List<Fact> facts(Meeting one, Group group, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.of("field.state"), words.of("advisory.meeting.is." + one.state())));
        facts.add(new Fact(words.of("field.endsAt"), words.moment(one.endsAt())));
        facts.add(new Fact(words.of("field.place"), one.place()));
        facts.add(
                new Fact(words.of("advisory.present"), words.of("advisory.of", one.attending().size(), group.charter().seats())));
        Optional.ofNullable(one.quorate()).ifPresent(quorate -> facts
                .add(new Fact(words.of("advisory.quorum"), words.of(quorate ? "advisory.quorate" : "advisory.not-quorate",
                        group.charter().quorum()))));
        facts.add(new Fact(words.of("advisory.minutes"), words.of("advisory.minutes.is." + one.minutesState())));
        return facts;
    }

    private static List<Block> blocks(Meeting one, Words words) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Points(words.of("field.agenda"), one.agenda(), true, ""));
        Optional.ofNullable(one.minutes())
                .ifPresent(minutes -> blocks.add(new Block.Text(words.of("advisory.minutes"), minutes, "")));
        return blocks;
    }

    private static List<Act> acts(Meeting one, Group group, Words words) {
        var path = AdvisoryPages.ROOT + "/meetings/" + one.id();
        var acts = new ArrayList<Act>();
        switch (one.state()) {
            case "planned" -> {
                acts.add(Act.of(words, "advisory.open", path + "/open"));
                acts.add(Act.of(words, "advisory.cancel", path + "/cancelled").danger());
            }
            case "open" -> {
                acts.add(Act.of(words, "advisory.attend", path + "/attendance").checks("members", group.members().stream()
                        .map(member -> new Option(member.id().toString(), member.name(), "")).toList(),
                        one.attending().stream().map(UUID::toString).toList()));
                acts.add(Act.of(words, "advisory.close", path + "/closed"));
            }
            default -> {
            }
        }
        if (!one.minutesState().equals("approved") && (one.state().equals("open") || one.state().equals("closed"))) {
            acts.add(Act.of(words, "advisory.write-minutes", path + "/minutes").text("text", MINUTES_LIMIT,
                    Optional.ofNullable(one.minutes()).orElse("")));
        }
        return acts;
    }
}
