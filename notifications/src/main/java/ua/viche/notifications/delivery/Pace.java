package ua.viche.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import ua.viche.platform.redis.Limits;
import ua.viche.platform.redis.Quota;

/// How fast a lane may push: what FCM takes from the whole project in a minute, shared by all replicas and lanes, and this replica's
/// ramp. A tenth of the minute is kept for the urgent lane, which may use the rest, too.
final class Pace {

    private static final long NAP = Duration.ofMillis(5).toNanos();
    private static final int URGENT_PART = 10;

    private final List<Quota> quotas;
    private final Ramp ramp;

    private Pace(List<Quota> quotas, Ramp ramp) {
        this.quotas = quotas;
        this.ramp = ramp;
    }

    /// The paces of the urgent lane and of bulk.
    static Lanes<Pace> of(Limits limits, DeliverySettings.Rate rate) {
        var urgentPart = Math.max(1, rate.perMinute() / URGENT_PART);
        var urgent = limits.quota("fcm-urgent", new Limits.Rate(urgentPart, Duration.ofMinutes(1)));
        var rest = limits.quota("fcm", new Limits.Rate(Math.max(1, rate.perMinute() - urgentPart), Duration.ofMinutes(1)));
        return new Lanes<>(new Pace(List.of(urgent, rest), ramp(rate)), new Pace(List.of(rest), ramp(rate)));
    }

    private static Ramp ramp(DeliverySettings.Rate rate) {
        return new Ramp(rate.perMinute() / 60.0, rate.ramp(), System::nanoTime);
    }

    /// Waits until so many pushes may go, but not for ever.
    ///
    /// @return how many may
    int await(int wanted, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var taken = take(wanted);
        while (taken < wanted && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(NAP);
            taken += take(wanted - taken);
        }
        return taken;
    }

    private int take(int wanted) {
        var ready = ramp.take(wanted);
        var taken = 0;
        for (var quota : quotas) {
            taken += quota.take(ready - taken);
        }
        ramp.giveBack(ready - taken);
        return taken;
    }

    /// FCM said that it was too much.
    void slower() {
        ramp.slower();
    }
}
