package ua.viche.notifications.delivery;

import java.util.Map;
import java.util.UUID;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;

/// A notice whose messages are being written.
///
/// @param named who is told by name, and why
/// @param otherwise why everybody else is told
record Planned(UUID id, MessageKind kind, About about, Map<UUID, Reason> named, Reason otherwise) {

    static Planned of(Notice notice) {
        return new Planned(notice.id(), notice.news().kind(), notice.news().about(), notice.news().people(),
                Reason.FOLLOWER);
    }

    static Planned of(NoticeStore.Unplanned notice, Reason reason) {
        return new Planned(notice.id(), notice.kind(), notice.about(), Map.of(), reason);
    }

    Reason reason(UUID person) {
        return named.getOrDefault(person, otherwise);
    }
}
