package ua.viche.moderation.queue;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.SubmissionReceived.Publication;
import ua.viche.contracts.events.SubmissionReceived.Risk;
import ua.viche.platform.texts.Bilingual;

/// An item as a reviewer sees it. Names neither the author nor another reviewer.
///
/// @param reason why it was put off or escalated
/// @param playbook what to do in its queue, in both languages
public record ItemAnswer(UUID id, String kind, UUID subject, UUID submission, String body, @Nullable String territory,
        ItemState state, Content content, Instant submittedAt, @Nullable Instant dueAt, boolean overdue, @Nullable Claim claim,
        @Nullable Action outcome, @Nullable Instant closedAt, Publication publication, @Nullable Risk risk, boolean minors,
        @Nullable UUID parent, Standing standing, Exposure exposure, @Nullable Instant deferredUntil, @Nullable String reason,
        @Nullable Bilingual playbook, long version) {

    /// Somebody holds the item.
    public record Claim(boolean mine, Instant until) {}

    /// Where it waits and how urgently.
    ///
    /// @param reopenedBy `complaint` or `appeal` where it was decided before
    public record Standing(String queue, Instant wantedAt, double points, int complaints, @Nullable String reopenedBy) {}

    /// How hard it may be to look at, and how to show its media until the reviewer asks for more.
    public record Exposure(String level, boolean blurred, boolean grey) {}

    public static ItemAnswer of(Item item, ItemReading reading) {
        var now = reading.now();
        var until = item.heldUntil();
        var holder = item.holder(now);
        var claim = until == null || holder.isEmpty()
                ? null
                : new Claim(holder.get().equals(reading.reviewer().person()), until);
        var about = item.circumstances();
        var place = item.place();
        var reopened = item.reopenedBy();
        var standing = new Standing(place.queue(), place.wantedAt(), place.points(), item.complaints(),
                reopened == null ? null : reopened.name().toLowerCase(Locale.ROOT));
        var exposure = new Exposure(place.exposure().name().toLowerCase(Locale.ROOT), true, true);
        return new ItemAnswer(item.id(), item.kind(), item.subject(), item.submission(), item.body(), item.territory(),
                item.state(), item.content(), item.submittedAt(), item.dueAt(), item.overdue(now), claim, item.outcome(),
                item.closedAt(), about.publication(), about.risk(), about.minors(), about.parent(), standing, exposure,
                item.deferredUntil(), item.reason(), reading.queues().named(place.queue()).playbook(), item.version());
    }
}
