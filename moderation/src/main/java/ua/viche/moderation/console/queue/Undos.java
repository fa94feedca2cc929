package ua.viche.moderation.console.queue;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.decisions.Decision;
import ua.viche.moderation.decisions.DecisionState;
import ua.viche.moderation.decisions.Decisions;
import ua.viche.moderation.queue.Access;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.ItemReading;
import ua.viche.moderation.queue.Items;
import ua.viche.platform.http.PathId;

/// What somebody who just decided can still take back.
final class Undos {

    private final Items items;
    private final Decisions decisions;

    Undos(Items items, Decisions decisions) {
        this.items = items;
        this.decisions = decisions;
    }

    /// After a decision on the item that the query names.
    QueueView.@Nullable Undo after(Visit visit, ItemReading reading) {
        var done = visit.query().text("done");
        if (done.isEmpty()) {
            return null;
        }
        UUID id = PathId.parse(done, "query:done");
        return items.look(reading.reviewer(), id) instanceof Access.Granted(var item) ? of(item, visit, reading) : null;
    }

    private QueueView.@Nullable Undo of(Item item, Visit visit, ItemReading reading) {
        return decisions.on(item).stream().filter(one -> isOpen(one, reading)).findFirst()
                .map(one -> new QueueView.Undo("/console/items/" + item.id() + "/undo/" + one.id(), item.content().title(),
                        visit.words().of("outcome." + one.action().name()),
                        Duration.between(reading.now(), one.leavesAt()).plusMillis(999).toSeconds()))
                .orElse(null);
    }

    private static boolean isOpen(Decision decision, ItemReading reading) {
        return decision.state() == DecisionState.HELD && decision.decidedBy().equals(reading.reviewer().person())
                && decision.leavesAt().isAfter(reading.now());
    }
}
