package ua.viche.moderation.console.item;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.api.Pictures;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.decisions.Deciding;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.decisions.Undoing;
import ua.viche.moderation.decisions.Window;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.ItemProblems;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/console/items/{id}`.
final class ItemRoutes implements HttpService {

    private static final Problem TOO_LATE = new Problem(409, "undo-too-late");
    private static final Problem NOT_YOURS = new Problem(403, "undo-not-yours");

    private final Door door;
    private final Items items;
    private final Decisions decisions;
    private final Window window;
    private final ItemPages pages;
    private final Pictures pictures;

    ItemRoutes(Door door, Items items, Decisions decisions, Window window, ItemPages pages,
            Pictures pictures) {
        this.door = door;
        this.items = items;
        this.decisions = decisions;
        this.window = window;
        this.pages = pages;
        this.pictures = pictures;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}", door.open(visit -> Reply.page(pages.page(visit, item(visit), DecisionForm.EMPTY))))
                .get("/{id}/banner", door.open(visit -> Reply.page(pages.facts(visit, item(visit)))))
                .get("/{id}/text", door.open(this::text))
                .get("/{id}/photo", door.open(visit -> pictures.picture(visit, "/v1/media/" + item(visit).subject() + "/image")))
                .post("/{id}/claim", door.open(this::claim))
                .post("/{id}/release", door.open(this::release)).post("/{id}/decisions", door.open(this::decide))
                .post("/{id}/undo/{decision}", door.open(this::undo));
    }

    private Reply text(Visit visit) {
        var item = item(visit);
        var facts = pages.facts(visit, item);
        var from = visit.query().maybe("from").filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
        var content = item.content();
        var part = TextPart.of(facts.path(), content.text(), content.language(), from);
        return Reply.page(visit.part() ? part : new TextView(facts, content.title(), part));
    }

    private Reply claim(Visit visit) {
        var access = items.claim(Reviewer.of(visit.request()), visit.id(), null);
        if (access instanceof Access.Spared) {
            items.relieve(visit.id());
        }
        return back(visit, access);
    }

    private Reply release(Visit visit) {
        return back(visit, items.release(Reviewer.of(visit.request()), visit.id(), null));
    }

    private Reply decide(Visit visit) {
        var item = item(visit);
        var form = DecisionForm.of(visit.form(), pages.actions(item));
        if (!form.mistakes().isEmpty()) {
            return Reply.page(422, pages.page(visit, item, form));
        }
        return form.passesOn() ? passOn(visit, form) : decide(visit, item, form);
    }

    private Reply decide(Visit visit, Item item, DecisionForm form) {
        var verdict = form.verdict(item.content().text());
        return switch (decisions.decide(Reviewer.of(visit.request()), item.id(), verdict, version(visit))) {
            case Deciding.Made _ -> Reply.to("/console/queue?done=" + item.id());
            case Deciding.NotNow(var refused) -> throw ItemProblems.of(refused);
            case Deciding.Stale() -> throw Problem.STALE.with();
            case Deciding.PolicyNotApplicable _ -> wrong(visit, item, form.with("policy", "mistake.policy-not-applicable"));
            case Deciding.NotPossible _ -> wrong(visit, item, form.with("action", "mistake.action"));
            case Deciding.Misplaced _ -> wrong(visit, item, form.with("redactions", "mistake.redactions"));
        };
    }

    private Reply passOn(Visit visit, DecisionForm form) {
        var reviewer = Reviewer.of(visit.request());
        var delay = DecisionForm.DELAYS.get(form.delay());
        var access = form.action().equals("escalate") || delay == null
                ? items.escalate(reviewer, visit.id(), known(form.queue()), form.reason(), version(visit))
                : items.defer(reviewer, visit.id(), items.now().plus(delay), form.reason(), version(visit));
        return switch (access) {
            case Access.Granted _ -> Reply.to("/console/queue");
            case Access.Refused refused -> throw ItemProblems.of(refused);
        };
    }

    private String known(String queue) {
        return items.queues().find(queue).orElseThrow(Problem.NOT_FOUND::with).code();
    }

    private Reply undo(Visit visit) {
        var decision = PathId.of(visit.request(), "decision");
        return switch (window.undo(Reviewer.of(visit.request()), visit.id(), decision)) {
            case Undoing.Undone _ -> Reply.to("/console/items/" + visit.id());
            case Undoing.TooLate _,Undoing.Superseded _ -> throw TOO_LATE.with();
            case Undoing.NotYours() -> throw NOT_YOURS.with();
            case Undoing.NoSuchDecision() -> throw Problem.NOT_FOUND.with();
            case Undoing.NotNow(var refused) -> throw ItemProblems.of(refused);
        };
    }

    private Reply wrong(Visit visit, Item item, DecisionForm form) {
        return Reply.page(422, pages.page(visit, item, form));
    }

    private static Reply back(Visit visit, Access access) {
        return switch (access) {
            case Access.Granted _ -> Reply.to("/console/items/" + visit.id());
            case Access.Refused refused -> throw ItemProblems.of(refused);
        };
    }

    private Item item(Visit visit) {
        return switch (items.look(Reviewer.of(visit.request()), visit.id())) {
            case Access.Granted(var item) -> item;
            case Access.Refused refused -> throw ItemProblems.of(refused);
        };
    }

    private static @Nullable Long version(Visit visit) {
        return visit.form().maybe("version").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf).orElse(null);
    }
}
