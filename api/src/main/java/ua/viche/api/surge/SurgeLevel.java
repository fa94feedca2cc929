package ua.viche.api.surge;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The level that measured pressure asks for. It goes up a step with each look that finds enough pressure for the next level, and down
/// a step only after half a minute in which every look found clearly less than the level needs: so it does not flap.
///
/// @param level 0 for none, to [#HIGHEST]
/// @param since when it became this level
/// @param calm since when pressure is low enough for the level below; null where it is not
record SurgeLevel(int level, Instant since, @Nullable Instant calm) {

    static final int HIGHEST = Shed.values().length;
    static final Duration CALM = Duration.ofSeconds(30);
    private static final double[] ENTER = {0.5, 0.65, 0.8, 0.9};
    private static final double SLACK = 0.2;

    static SurgeLevel none(Instant now) {
        return new SurgeLevel(0, now, null);
    }

    /// From which pressure on a level is entered.
    static double enters(int level) {
        return ENTER[level - 1];
    }

    /// Below which pressure a level is left.
    static double leaves(int level) {
        return ENTER[level - 1] - SLACK;
    }

    /// After a look at the pressure, 0 for none to 1 for all that can be borne.
    SurgeLevel after(double pressure, Instant now) {
        if (level < HIGHEST && pressure >= enters(level + 1)) {
            return new SurgeLevel(level + 1, now, null);
        }
        if (level == 0 || pressure >= leaves(level)) {
            return calm == null ? this : new SurgeLevel(level, since, null);
        }
        if (calm == null) {
            return new SurgeLevel(level, since, now);
        }
        return now.isBefore(calm.plus(CALM)) ? this : new SurgeLevel(level - 1, now, now);
    }
}
