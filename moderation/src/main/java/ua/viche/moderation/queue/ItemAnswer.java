package ua.viche.moderation.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;

/// An item as a reviewer sees it. Names neither the author nor another reviewer.
record ItemAnswer(UUID id, String kind, UUID subject, UUID submission, String body, @Nullable String territory, ItemState state,
        Content content, Instant submittedAt, @Nullable Instant dueAt, boolean overdue, @Nullable Claim claim,
        @Nullable Action outcome, @Nullable Instant closedAt, long version) {

    /// Somebody holds the item.
    record Claim(boolean mine, Instant until) {}

    static ItemAnswer of(Item item, Reviewer reviewer, Instant now) {
        var until = item.heldUntil();
        var holder = item.holder(now);
        var claim = until == null || holder.isEmpty() ? null : new Claim(holder.get().equals(reviewer.person()), until);
        return new ItemAnswer(item.id(), item.kind(), item.subject(), item.submission(), item.body(), item.territory(),
                item.state(), item.content(), item.submittedAt(), item.dueAt(), item.overdue(now), claim, item.outcome(),
                item.closedAt(), item.version());
    }
}
