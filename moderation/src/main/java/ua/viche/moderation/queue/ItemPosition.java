package ua.viche.moderation.queue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item's place in the order of the legal clock, as a cursor carries it.
record ItemPosition(@Nullable Instant due, Instant submitted, UUID id) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    static ItemPosition of(Item item) {
        return new ItemPosition(item.dueAt(), item.submittedAt(), item.id());
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException or [DateTimeException] for anything else
    static ItemPosition parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no place of an item: " + text);
        }
        return new ItemPosition(parts[0].isEmpty() ? null : time(parts[0]), time(parts[1]), UUID.fromString(parts[2]));
    }

    String text() {
        return (due == null ? "" : due) + "," + submitted + "," + id;
    }

    private static Instant time(String text) {
        var time = Instant.parse(text);
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeException("no time of ours: " + text);
        }
        return time;
    }
}
