package ua.viche.moderation.console.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.queue.Item;
import ua.viche.moderation.queue.ItemReading;

/// An item in the list.
///
/// @param clock how much time the law leaves, or what came of it
/// @param urgency `over`, `soon` or `calm`, for colour and icon
/// @param holder `mine`, `other` or `nobody`
/// @param signs what makes it special: complaints, risk, children …
public record QueueRow(String id, String title, String kind, String body, String queue, String submitted, String clock,
        String urgency, String holder, List<String> signs) {

    private static final Duration SOON = Duration.ofHours(12);

    static QueueRow of(Item item, ItemReading reading, Words words) {
        var now = reading.now();
        var mine = reading.reviewer().person();
        return new QueueRow(item.id().toString(), title(item, words), words.word("kind", item.kind()),
                words.word("body", item.body()), reading.queues().named(item.place().queue()).name().in(words.language()),
                words.moment(item.submittedAt()), clock(item, words, now), urgency(item, now),
                item.holder(now).map(holder -> holder.equals(mine) ? "mine" : "other").orElse("nobody"), signs(item, words));
    }

    /// The title that the author gave, or what it is where authors give none.
    public static String title(Item item, Words words) {
        return item.kind().equals("photo") ? words.of("photo.title") : item.content().title();
    }

    /// What makes an item special, in words.
    public static List<String> signs(Item item, Words words) {
        var signs = new ArrayList<String>();
        var outcome = item.outcome();
        if (outcome != null) {
            signs.add(words.of("outcome." + outcome.name()));
        }
        if (item.complaints() > 0) {
            signs.add(words.of("sign.complaints", item.complaints()));
        }
        var about = item.circumstances();
        if (about.minors()) {
            signs.add(words.of("sign.minors"));
        }
        var risk = about.risk();
        if (risk != null) {
            words.maybe("sign.risk." + risk.name()).ifPresent(signs::add);
        }
        var reopened = item.reopenedBy();
        if (reopened != null) {
            signs.add(words.of("sign.reopened." + reopened.name()));
        }
        if (item.shown()) {
            signs.add(words.of("sign.shown"));
        }
        return signs;
    }

    /// How much time is left for an item, in words.
    public static String clock(Item item, Words words, Instant now) {
        var due = item.dueAt();
        if (due == null) {
            return words.of("clock.none");
        }
        if (!item.state().waits()) {
            return words.of(item.overdue(now) ? "clock.was-late" : "clock.in-time");
        }
        return due.isAfter(now)
                ? words.of("clock.left", words.span(Duration.between(now, due)))
                : words.of("clock.over", words.span(Duration.between(due, now)));
    }

    /// `over`, `soon` or `calm`.
    public static String urgency(Item item, Instant now) {
        var due = item.dueAt();
        if (due == null || !item.state().waits()) {
            return "calm";
        }
        return !due.isAfter(now) ? "over" : due.isBefore(now.plus(SOON)) ? "soon" : "calm";
    }
}
