package ua.viche.moderation.queue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/// An item's place in the order of urgency, as a cursor carries it.
public record ItemPosition(Instant wanted, UUID id) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public static ItemPosition of(Item item) {
        return new ItemPosition(item.place().wantedAt(), item.id());
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException or [DateTimeException] for anything else
    public static ItemPosition parse(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no place of an item: " + text);
        }
        var wanted = Instant.parse(parts[0]);
        if (wanted.isBefore(Instant.EPOCH) || wanted.isAfter(LATEST)) {
            throw new DateTimeException("no time of ours: " + text);
        }
        return new ItemPosition(wanted, UUID.fromString(parts[1]));
    }

    public String text() {
        return wanted + "," + id;
    }
}
