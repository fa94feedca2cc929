package ua.viche.moderation.queue;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns that an [Item] is read from; the table has one more, of which only the clock knows.
final class ItemColumns {

    static final String ALL = Stream.of("id", "submission", "kind", "subject", "body", "territory", "author", "language", "title",
            "text", "submitted_at", "due_at", "received_at", "state", "publication", "risk", "minors", "parent", "queue",
            "wanted_at",
            "points", "exposure", "complaints", "shown", "deferred_until", "reason", "reopened_by", "held_by", "held_until",
            "outcome", "closed_at", "version").map(column -> "item." + column).collect(Collectors.joining(", ", "", " "));

    private ItemColumns() {}
}
