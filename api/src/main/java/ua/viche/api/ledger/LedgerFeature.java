package ua.viche.api.ledger;

import java.time.Duration;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// The public log, wired.
public final class LedgerFeature {

    /// The job waits by itself for what it has to do.
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    public static Feature on(Platform platform, Ledger ledger, PublicLog log) {
        var keys = LogKeys.of(platform.settings(), platform.local());
        var sequencer = new Sequencer(platform, keys, ledger.wake());
        return Feature.at("/log", new LogRoutes(log, keys)).running(Job.everywhere(Sequencer.LOCK, AT_ONCE, sequencer));
    }

    private LedgerFeature() {}
}
