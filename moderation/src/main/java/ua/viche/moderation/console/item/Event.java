package ua.viche.moderation.console.item;

import java.util.Objects;
import ua.viche.moderation.console.pages.Words;
import ua.viche.moderation.queue.HistoryEntry;

/// Something that the staff, or a machine, did with an item, in words; nobody is named.
///
/// @param by key of the words that say whether the reader did it
public record Event(String what, String at, String by, String details) {

    static Event of(HistoryEntry entry, Words words) {
        var reason = entry.details().get("reason");
        var action = entry.details().get("action");
        var details = reason != null
                ? Objects.toString(reason)
                : action != null ? words.word("outcome", Objects.toString(action).toUpperCase(java.util.Locale.ROOT)) : "";
        return new Event(words.word("act", entry.act()), words.moment(entry.at()), by(entry), details);
    }

    private static String by(HistoryEntry entry) {
        return entry.mine()
                ? "item.by-me"
                : Boolean.TRUE.equals(entry.details().get("automatic")) ? "item.by-machine" : "item.by-other";
    }
}
