package ua.viche.moderation.strikes;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.StrikesChanged.Consequence;

/// How an author stands: what their strikes weigh together and what follows.
///
/// @param until when the consequence ends by itself; null where there is none
public record Standing(int weight, Consequence consequence, @Nullable Instant until) {

    /// @param strikes that stand, the one that lapses first before the others
    /// @param consequences by the weight from which on they follow
    static Standing of(List<Strike> strikes, NavigableMap<Integer, Consequence> consequences) {
        var weight = strikes.stream().mapToInt(Strike::weight).sum();
        var reached = consequences.floorEntry(weight);
        if (reached == null) {
            return new Standing(weight, Consequence.NONE, null);
        }
        var left = weight;
        for (var strike : strikes) {
            left -= strike.weight();
            if (left < reached.getKey()) {
                return new Standing(weight, reached.getValue(), strike.expiresAt());
            }
        }
        throw new IllegalStateException("a consequence of nothing");
    }
}
