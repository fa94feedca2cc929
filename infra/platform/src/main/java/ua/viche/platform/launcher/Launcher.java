package ua.viche.platform.launcher;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import ua.viche.platform.config.Settings;
import ua.viche.platform.http.HealthCheck;
import ua.viche.platform.http.HttpConfig;
import ua.viche.platform.http.HttpServer;
import ua.viche.platform.http.ProblemCatalog;
import ua.viche.platform.telemetry.Telemetry;
import ua.viche.platform.telemetry.TelemetryConfig;

/// Starts services in this process: the ground first, then their migrations and features, the HTTP port, and last what they hear and
/// do by themselves.
public final class Launcher {

    /// Starts the services that `ServiceLoader` finds, or those that the setting `services` names.
    ///
    /// @throws ua.viche.platform.config.ConfigurationException with every mistake in the settings
    /// @throws ua.viche.platform.http.PortInUseException where somebody else has the port
    public static Running start(Settings settings, Clock clock) {
        var found = ServiceLoader.load(ServiceModule.class).stream().map(ServiceLoader.Provider::get).toList();
        var names = found.stream().map(ServiceModule::name).toList();
        var wanted = settings.list("services", names);
        wanted.stream().filter(name -> !names.contains(name))
                .forEach(name -> settings.mistake("services",
                        "there is no service " + name + ", only " + String.join(", ", names)));
        found.stream().filter(service -> !wanted.contains(service.name())).flatMap(service -> service.settings().stream())
                .forEach(settings::leave);
        return start(settings, clock, found.stream().filter(service -> wanted.contains(service.name())).toList());
    }

    /// Starts exactly these services.
    public static Running start(Settings settings, Clock clock, List<ServiceModule> services) {
        return start(settings, clock, services, Telemetry.start(TelemetryConfig.of(settings)));
    }

    /// Starts exactly these services and tells this telemetry about them.
    public static Running start(Settings settings, Clock clock, List<ServiceModule> services, Telemetry telemetry) {
        var open = new Resources();
        try {
            return start(settings, clock, services, open.with(telemetry), open);
        } catch (RuntimeException | Error failure) {
            open.close();
            throw failure;
        }
    }

    private static Running start(Settings settings, Clock clock, List<ServiceModule> services, Telemetry telemetry,
            Resources open) {
        var ground = Ground.read(settings, clock, telemetry);
        var http = HttpConfig.of(settings);
        var catalog = ProblemCatalog.of(services.stream().map(ServiceModule::name).toList());
        ground.open(open);
        var started = new ArrayList<RunningService>();
        for (var service : services) {
            started.add(open.with(RunningService.prepare(service, ground)));
        }
        settings.check();
        var mounts = started.stream().flatMap(service -> service.mounts().stream()).toList();
        var checks = started.stream().<HealthCheck>map(RunningService::health).toList();
        var server = open.with(HttpServer.start(http, mounts, ground.identity(), telemetry, catalog, checks));
        started.forEach(RunningService::start);
        return new RunningHere(server.port(), services.stream().map(ServiceModule::name).toList(), open);
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

    private record RunningHere(int port, List<String> services, Resources open) implements Running {
        @Override
        public void close() {
            open.close();
        }
    }

    static <T> List<T> joined(Stream<List<T>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    private Launcher() {}
}
