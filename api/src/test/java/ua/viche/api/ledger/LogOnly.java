package ua.viche.api.ledger;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.ServiceModule;

/// The API's database and nothing but the log: nobody appends but the test, and nobody sequences where it has no job.
@NullMarked
final class LogOnly implements ServiceModule {

    private final boolean sequencing;
    private @Nullable Platform platform;
    private @Nullable Ledger ledger;

    LogOnly(boolean sequencing) {
        this.sequencing = sequencing;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of();
    }

    @Override
    public List<Feature> features(Platform given) {
        platform = given;
        ledger = new Ledger(given.database());
        var feature = LedgerFeature.on(given, ledger, new PublicLog(given.database()));
        return List.of(new Feature(feature.mounts(), List.of(), sequencing ? feature.jobs() : List.of(), List.of()));
    }

    Platform platform() {
        return started(platform);
    }

    Ledger ledger() {
        return started(ledger);
    }

    /// A replica's sequencer, which remembers nothing yet.
    Sequencer sequencer() {
        return new Sequencer(platform(), LogKeys.of(platform().settings(), true), ledger().wake());
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not started");
        }
        return part;
    }
}
