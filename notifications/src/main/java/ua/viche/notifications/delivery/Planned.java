package ua.viche.notifications.delivery;

import java.util.Map;
import java.util.UUID;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;

/// A notice whose messages are being written.
///
/// @param named who is told by name, and why; everybody else is told as a follower
record Planned(UUID id, MessageKind kind, About about, Map<UUID, Reason> named) {

    static Planned of(Notice notice) {
        return new Planned(notice.id(), notice.news().kind(), notice.news().about(), notice.news().people());
    }

    static Planned of(NoticeStore.Unplanned notice) {
        return new Planned(notice.id(), notice.kind(), notice.about(), Map.of());
    }

    Reason reason(UUID person) {
        return named.getOrDefault(person, Reason.FOLLOWER);
    }
}
