package ua.viche.moderation.queue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/// Where an item waits and how urgently: of one queue the item that is wanted first comes first.
///
/// @param queue its code
/// @param wantedAt the legal clock, moved forward by [#points]; since all items age alike their order never changes by itself
/// @param points what makes it more urgent than its age: complaints, risk, vulnerability
/// @param exposure how hard it may be to look at
@Embeddable
public record Place(String queue, Instant wantedAt, double points, @Enumerated(EnumType.STRING) Exposure exposure) {

    /// The queue of what no rule sends elsewhere.
    public static final String GENERAL = "general";

    /// How hard an item may be to look at.
    public enum Exposure {
        NONE, MILD, STRONG
    }

    /// The same urgency elsewhere.
    Place in(String other) {
        return new Place(other, wantedAt, points, exposure);
    }

    /// The same place, wanted at another time.
    Place wanted(Instant at) {
        return new Place(queue, at, points, exposure);
    }
}
