package ua.viche.moderation.console.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ua.viche.moderation.console.consultations.ConsultationsApi.Filter;
import ua.viche.moderation.console.desk.Act;
import ua.viche.moderation.console.desk.Block;
import ua.viche.moderation.console.desk.Desk;
import ua.viche.moderation.console.desk.Field.Option;
import ua.viche.moderation.console.desk.ItemView;
import ua.viche.moderation.console.desk.Link;
import ua.viche.moderation.console.desk.Listed;
import ua.viche.moderation.console.desk.Written;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.pages.Words;

/// The contributions to a consultation, with a verdict for one or several of them.
final class ContributionPages {

    static final String VERDICT = "consultations.verdict";

    private static final int REASON_LIMIT = 4_000;
    private static final List<String> OUTCOMES = List.of("accepted", "partly-accepted", "rejected", "noted", "out-of-scope");

    private final ConsultationsApi api;

    ContributionPages(ConsultationsApi api) {
        this.api = api;
    }

    /// @param chosen whether everything on the page is chosen
    ItemView page(Visit visit, Filter filter, boolean chosen, Written written) {
        var words = visit.words();
        var one = api.find(visit, visit.id());
        var listed = api.contributions(visit, one.id(), filter);
        var picked = written.all("contributions");
        var picks = listed.items().stream()
                .map(it -> it.pick(words, chosen || picked.contains(it.id().toString()))).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Ways(words.of("desk.which"), which(visit, one, filter)));
        blocks.add(new Block.Picks(words.of("consultations.contributions"), VERDICT.replace('.', '-'), "contributions", picks,
                words.of("consultations.none")));
        blocks.add(new Block.Ways(words.of("desk.more"), on(one.id(), filter, listed, words)));
        var root = ConsultationPages.ROOT + "/" + one.id();
        var head = ConsultationPages.head(one, words);
        return new ItemView(Stream.concat(head.crumbs().stream(), Stream.of(Link.to(root, head.title()))).toList(),
                words.of("consultations.contributions"), Desk.done(visit), head.facts(), "", List.of(), blocks,
                one.isAnswerable() ? List.of(verdict(words, root, filter).on(written)) : List.of());
    }

    private static Act verdict(Words words, String root, Filter filter) {
        return Act.of(words, VERDICT, root + "/verdicts").picked("contributions")
                .choice("outcome", OUTCOMES.stream()
                        .map(code -> new Option(code, words.of("verdict." + code), words.of("verdict." + code + ".hint")))
                        .toList(),
                        "")
                .text("reason", REASON_LIMIT, "").hidden("section", filter.section())
                .hidden("verdict", filter.unanswered() ? "missing" : "").hidden("cursor", filter.cursor());
    }

    private List<Link> which(Visit visit, Consultation one, Filter filter) {
        var words = visit.words();
        var ways = new ArrayList<Link>();
        ways.add(link(one.id(), new Filter(filter.section(), false, ""), words.of("consultations.every"), !filter.unanswered()));
        ways.add(link(one.id(), new Filter(filter.section(), true, ""), words.of("consultations.unanswered"),
                filter.unanswered()));
        ways.add(link(one.id(), new Filter("", filter.unanswered(), ""), words.of("consultations.everywhere"),
                filter.section().isEmpty()));
        api.text(visit, one.id()).sections()
                .forEach(section -> ways.add(link(one.id(), new Filter(section.id().toString(), filter.unanswered(), ""),
                        section.name() + " · " + section.contributions(), filter.section().equals(section.id().toString()))));
        return ways;
    }

    private static List<Link> on(UUID id, Filter filter, Listed<Contribution> listed, Words words) {
        var ways = new ArrayList<Link>();
        if (!listed.items().isEmpty()) {
            ways.add(Link.to(filter.query().and("pick", "all").at(path(id)), words.of("consultations.pick-all")));
        }
        Optional.ofNullable(listed.next()).ifPresent(next -> ways
                .add(link(id, new Filter(filter.section(), filter.unanswered(), next), words.of("desk.more"), false)));
        return ways;
    }

    private static Link link(UUID id, Filter filter, String text, boolean here) {
        return new Link(filter.query().at(path(id)), text, here);
    }

    static String path(UUID id) {
        return ConsultationPages.ROOT + "/" + id + "/contributions";
    }
}
