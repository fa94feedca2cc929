package ua.viche.moderation.queue;

import java.time.Instant;
import java.util.Map;
import ua.viche.platform.audit.StaffAct;

/// Something that the staff did with an item. Names nobody.
///
/// @param mine whether the reader did it
public record HistoryEntry(String act, Instant at, boolean mine, Map<String, Object> details) {

    public static HistoryEntry of(StaffAct act, Reviewer reader) {
        return new HistoryEntry(act.act(), act.at(), act.actor().equals(reader.person()), act.details());
    }
}
