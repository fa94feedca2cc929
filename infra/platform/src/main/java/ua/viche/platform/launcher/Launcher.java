package ua.viche.platform.launcher;

import java.time.Clock;
import java.util.List;
import ua.viche.platform.config.Settings;

/// Starts services in this process: platform first, then their migrations, features, consumers and jobs, and the HTTP port last.
public final class Launcher {

    /// Starts the services that `ServiceLoader` finds, or those that the setting `services` names.
    ///
    /// @throws ua.viche.platform.config.ConfigurationException with every mistake in the settings
    public static Running start(Settings settings, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /// Starts exactly these services.
    public static Running start(Settings settings, Clock clock, List<ServiceModule> services) {
        throw new UnsupportedOperationException();
    }

    /// Services that run; closing stops taking requests, ends what is under way within 10 seconds, then stops.
    public interface Running extends AutoCloseable {

        /// The port that answers HTTP.
        int port();

        /// Names of the services that run.
        List<String> services();

        @Override
        void close();
    }

    private Launcher() {}
}
