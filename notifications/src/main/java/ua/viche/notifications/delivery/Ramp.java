package ua.viche.notifications.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Lets this replica's pushes go faster by and by: a tenth of the rate after a pause, all of it after the ramp, as FCM asks for; half of
/// what it was whenever FCM says that it is too much.
final class Ramp {

    static final double LOWEST = 0.1;

    private static final double NANOS = 1e9;
    private static final double PAUSE_SECONDS = 60;
    private static final double USUAL_SECONDS = 60;

    private final double perSecond;
    private final double rampSeconds;
    private final LongSupplier nanos;
    private double level;
    private double saved;
    private long last;

    /// @param perSecond the whole rate
    /// @param ramp from a tenth to all of it; zero for all at once
    Ramp(double perSecond, Duration ramp, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.rampSeconds = ramp.toNanos() / NANOS;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
        begin();
    }

    /// How many of so many pushes may go now.
    synchronized int take(int wanted) {
        advance();
        var taken = (int) Math.min(wanted, saved);
        saved -= taken;
        return taken;
    }

    /// Gives back what was taken and not used.
    synchronized void giveBack(int pushes) {
        saved = Math.min(saved + pushes, perSecond * level);
    }

    /// It was too much.
    synchronized void slower() {
        advance();
        level = Math.max(LOWEST / 2, level / 2);
        saved = Math.min(saved, perSecond * level);
    }

    private void advance() {
        var now = nanos.getAsLong();
        var seconds = Math.max(0, (now - last) / NANOS);
        last = now;
        if (seconds >= PAUSE_SECONDS) {
            begin();
        } else {
            level = Math.min(1, level + (1 - LOWEST) * seconds / (rampSeconds > 0 ? rampSeconds : USUAL_SECONDS));
            saved = Math.min(perSecond * level, saved + seconds * perSecond * level);
        }
    }

    private void begin() {
        level = rampSeconds > 0 ? LOWEST : 1;
        saved = perSecond * level;
    }
}
