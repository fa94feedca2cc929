package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something waits for the staff, and whoever is on duty is to hear of it. Says what kind of work it is, never what stands in it.
///
/// @param alert the same for every fact about this piece of work; [StaffAlertSettled] ends it
/// @param duty whose rota is asked, for instance `moderation:child-safety` or `district:UA80000000000093317`
/// @param subjectKind what the work is about: `item`, `report` …
/// @param subject the item, the report itself
/// @param dueAt until when it has to be done; null where no clock runs
/// @param assignee person key of the one who has it in hand and is told besides; null where nobody has
@EventContract(type = "ua.viche.staff.alert-raised.v1", topic = Topics.STAFF)
public record StaffAlertRaised(UUID alert, Cause cause, String duty, String subjectKind, UUID subject, @Nullable Instant dueAt,
        @Nullable UUID assignee, Instant raisedAt) implements Event {

    /// Why the staff are told.
    public enum Cause {
        @JsonProperty("urgent")
        URGENT, @JsonProperty("nearly-due")
        NEARLY_DUE, @JsonProperty("overdue")
        OVERDUE, @JsonProperty("reassigned")
        REASSIGNED
    }

    @Override
    public UUID aggregate() {
        return alert;
    }
}
