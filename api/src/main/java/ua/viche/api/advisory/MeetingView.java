package ua.viche.api.advisory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting as everybody may read it; minutes once the group approved them, to the group and the secretary before.
///
/// @param quorate whether as many are present as the charter needs
/// @param minutesState `none`, `draft` or `approved`
record MeetingView(UUID id, UUID group, Instant startsAt, Instant endsAt, String place, List<String> agenda, Meeting.State state,
        @Nullable List<UUID> present, @Nullable Boolean quorate, String minutesState, int minutesVersion,
        @Nullable String minutes) {

    static MeetingView row(Meeting meeting) {
        return of(meeting, null, null, false);
    }

    static MeetingView of(Meeting meeting, @Nullable List<UUID> present, @Nullable Boolean quorate, boolean inside) {
        var minutes = meeting.minutes();
        var state = minutes.text() == null ? "none" : minutes.approvedAt() == null ? "draft" : "approved";
        var shown = inside || minutes.approvedAt() != null;
        return new MeetingView(meeting.id(), meeting.group(), meeting.startsAt(), meeting.endsAt(), meeting.place(),
                meeting.agenda(),
                meeting.state(), present, quorate, state, minutes.version(), shown ? minutes.text() : null);
    }
}
