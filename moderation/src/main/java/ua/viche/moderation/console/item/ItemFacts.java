package ua.viche.moderation.console.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.View;
import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.console.queue.QueueRow;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.ItemReading;

/// Where an item stands, as its banner says it and renews it.
///
/// @param holder `mine`, `other` or `nobody`
/// @param due what the law says; null without a clock
/// @param reason why it was put off or passed on; empty without
/// @param playbook what to do in its queue; empty where nothing is special
public record ItemFacts(String id, String state, String kind, String body, String queue, String submitted, @Nullable String due,
        String clock, String urgency, String holder, String heldUntil, String outcome, String closed, String deferred,
        String reason, String playbook, List<String> signs, boolean waits, long version) implements View {

    static ItemFacts of(Item item, ItemReading reading, Words words) {
        var now = reading.now();
        var holder = item.holder(now);
        var until = item.heldUntil();
        var outcome = item.outcome();
        var closed = item.closedAt();
        var due = item.dueAt();
        var deferred = item.deferredUntil();
        var reason = item.reason();
        var queue = reading.queues().named(item.place().queue());
        var playbook = queue.playbook();
        return new ItemFacts(item.id().toString(), item.state().label(), words.word("kind", item.kind()),
                words.word("body", item.body()), queue.name().in(words.language()), words.moment(item.submittedAt()),
                due == null ? null : words.moment(due), QueueRow.clock(item, words, now), QueueRow.urgency(item, now),
                holder.map(one -> one.equals(reading.reviewer().person()) ? "mine" : "other").orElse("nobody"),
                until == null || holder.isEmpty() ? "" : words.moment(until),
                outcome == null ? "" : words.of("outcome." + outcome.name()), closed == null ? "" : words.moment(closed),
                deferred == null ? "" : words.moment(deferred), reason == null ? "" : reason,
                playbook == null ? "" : playbook.in(words.language()), QueueRow.signs(item, words), item.state().waits(),
                item.version());
    }

    /// Whether the reader may decide now.
    public boolean decidable() {
        return waits && !holder.equals("other");
    }

    public String path() {
        return "/console/items/" + id;
    }

    @Override
    public String template() {
        return "item-banner.jte";
    }
}
