package ua.viche.moderation.console.queue;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.ItemFilter;
import ua.viche.moderation.queue.ItemPosition;
import ua.viche.moderation.queue.ItemProblems;
import ua.viche.moderation.queue.ItemReading;
import ua.viche.moderation.queue.ItemState;
import ua.viche.moderation.queue.Items;
import ua.viche.moderation.queue.Next;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;

/// `/console/queue`.
final class QueueRoutes implements HttpService {

    private static final List<String> STATES = Stream.of(ItemState.values()).map(ItemState::label).toList();

    private final Door door;
    private final Items items;
    private final Undos undos;

    QueueRoutes(Door door, Items items, Undos undos) {
        this.door = door;
        this.items = items;
        this.undos = undos;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(visit -> list(visit, false))).get("/rows", door.open(visit -> list(visit, true)))
                .post("/next", door.open(this::next));
    }

    private Reply list(Visit visit, boolean part) {
        var reading = new ItemReading(Reviewer.of(visit.request()), items.queues(), items.now());
        var asked = visit.query().text("state");
        var state = STATES.contains(asked) ? asked : ItemState.OPEN.label();
        var queue = visit.query().text("queue");
        var page = Page.Request.of(visit.request());
        var found = Page.of(items.list(filter(reading, state, queue), page.limit(), page.after(ItemPosition::parse)), page,
                item -> ItemPosition.of(item).text());
        var place = "?state=" + state + (queue.isEmpty() ? "" : "&queue=" + queue);
        var cursor = visit.query().maybe("cursor").map(text -> "&cursor=" + text).orElse("");
        var next = found.next() == null ? null : "/console/queue" + place + "&cursor=" + found.next();
        return Reply.page(new QueueView(choices(reading, visit), rows(items.held(reading.reviewer()), reading, visit),
                rows(found.items(), reading, visit), queue, state, STATES,
                "/console/queue/rows" + place + cursor + "&limit=" + page.limit(), next, undos.after(visit, reading), part));
    }

    private Reply next(Visit visit) {
        var reviewer = Reviewer.of(visit.request());
        var queue = visit.form().text("queue");
        return switch (items.claimNext(reviewer, queue)) {
            case Next.Taken(var item) -> Reply.to("/console/items/" + item.id());
            case Next.Nothing() -> Reply.to("/console/queue?queue=" + queue + "&none=1");
            case Next.Spared(var until) -> {
                items.relieve(reviewer, queue);
                throw ItemProblems.rest(until);
            }
            case Next.OutOfScope(var code) -> throw ItemProblems.outOfScope(code);
            case Next.NoSuchQueue() -> throw Problem.NOT_FOUND.with();
        };
    }

    private static ItemFilter filter(ItemReading reading, String state, String queue) {
        var filter = ItemFilter.of(reading.reviewer(), reading.queues(), ItemState.valueOf(state.toUpperCase(Locale.ROOT)));
        if (queue.isEmpty()) {
            return filter;
        }
        var found = reading.queues().find(queue).orElseThrow(Problem.NOT_FOUND::with);
        if (!reading.reviewer().reviews(found)) {
            throw ItemProblems.outOfScope(queue);
        }
        return filter.in(queue);
    }

    private List<QueueView.Choice> choices(ItemReading reading, Visit visit) {
        return items.counts(reading.reviewer()).stream()
                .map(count -> new QueueView.Choice(count.queue(),
                        reading.queues().named(count.queue()).name().in(visit.words().language()), count.waiting(),
                        count.overdue()))
                .toList();
    }

    private static List<QueueRow> rows(List<Item> found, ItemReading reading, Visit visit) {
        return found.stream().map(item -> QueueRow.of(item, reading, visit.words())).toList();
    }
}
