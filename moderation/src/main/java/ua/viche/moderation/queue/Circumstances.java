package ua.viche.moderation.queue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionReceived.Publication;
import ua.viche.contracts.events.SubmissionReceived.Risk;

/// What the sender of a submission knew about it besides its text.
///
/// @param publication whether the public sees it only after the decision or has seen it already
/// @param risk null where the sender knew nothing of it
/// @param minors whether it is about or from children
/// @param parent what it belongs to, for instance the petition of a comment
@Embeddable
public record Circumstances(@Enumerated(EnumType.STRING) Publication publication,
        @Enumerated(EnumType.STRING) @Nullable Risk risk, boolean minors, @Nullable UUID parent) {

    static Circumstances of(SubmissionReceived event) {
        return new Circumstances(Objects.requireNonNullElse(event.publication(), Publication.BEFORE), event.risk(),
                Boolean.TRUE.equals(event.minors()), event.parent());
    }
}
