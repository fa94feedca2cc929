package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The strikes that an author has were added to or taken back. They lapse by themselves.
///
/// @param author person key of the author, who is told
/// @param weight the sum of the strikes that stand now
/// @param consequence what follows from that sum
/// @param until when the consequence ends by itself; null where there is none
@EventContract(type = "ua.viche.moderation.strikes-changed.v1", topic = Topics.DECISIONS)
public record StrikesChanged(UUID author, int weight, Consequence consequence, @Nullable Instant until, Instant changedAt)
        implements
            Event {

    /// What follows from strikes.
    ///
    /// - `PREMODERATION`: what is otherwise published at once waits for a decision.
    public enum Consequence {
        @JsonProperty("none")
        NONE, @JsonProperty("premoderation")
        PREMODERATION
    }

    @Override
    public UUID aggregate() {
        return author;
    }
}
