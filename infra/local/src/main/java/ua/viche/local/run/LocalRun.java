package ua.viche.local.run;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import ua.viche.local.StartException;
import ua.viche.local.folder.Beginnings;
import ua.viche.local.folder.DataFolder;
import ua.viche.local.folder.FreePort;
import ua.viche.local.folder.Orphans;
import ua.viche.local.servers.LocalServerException;
import ua.viche.platform.config.Settings;
import ua.viche.platform.launcher.Launcher;

/// Everything that one `viche run` holds: the folder, the engines, the services. Closing stops them in reverse.
public final class LocalRun implements AutoCloseable {

    private static final int PORT = 8080;

    private final PrintStream out;
    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private boolean closed;

    /// Nothing yet; may be closed by another thread while it starts.
    public LocalRun(PrintStream out) {
        this.out = out;
    }

    /// Starts everything and returns when the port answers.
    ///
    /// @return the port
    /// @throws StartException with the one sentence to show; what was started before must be closed
    public int start(RunOptions options, Map<String, String> environment) {
        var folder = hold(DataFolder.open(options.data(), options.fresh()));
        hold(new Orphans(folder)::end);
        LogFile.in(folder.root());
        endOrphans(folder, options.fresh());
        var given = Settings.load(options.config().orElse(null), environment, Map.of());
        var port = options.port().orElseGet(() -> given.at("http").number("port", PORT, 0, 65_535));
        if (port != 0 && !FreePort.isFree(port)) {
            throw new StartException("Port " + port + " is busy: stop what listens there, or name another with --port.");
        }
        var engines = new Engines(given, folder);
        startEngines(engines.all(), new Beginnings(folder));
        options.port().ifPresent(asked -> engines.settings().put("http.port", asked.toString()));
        var settings = Settings.load(options.config().orElse(null), environment, engines.settings());
        var services = hold(Launcher.start(settings, Clock.systemUTC(),
                Services.chosen(options.only(), settings, engines.receiver())));
        new Greeting(out).print(folder, engines, services);
        return services.port();
    }

    private void endOrphans(DataFolder folder, boolean fresh) {
        var orphans = new Orphans(folder).end();
        if (orphans > 0) {
            out.println("Ended " + orphans + " server" + (orphans == 1 ? "" : "s")
                    + " that an earlier run had left; the data recovers by itself.");
        }
        if (fresh) {
            folder.clear();
        }
    }

    private void startEngines(List<Engines.Engine> engines, Beginnings beginnings) {
        for (var engine : engines) {
            if (engine.prepare(beginnings)) {
                out.println("The data of " + engine.server().name() + " had never been finished and is made anew.");
            }
        }
        inParallel(engines, engine -> {
            hold(engine.server()::stop);
            engine.server().start();
            beginnings.finished(engine.data());
        });
    }

    private static void inParallel(List<Engines.Engine> engines, Consumer<Engines.Engine> act) {
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var start : threads
                    .invokeAll(engines.stream().map(engine -> Executors.callable(() -> act.accept(engine))).toList())) {
                start.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LocalServerException failure
                    ? new StartException(failure.getMessage(), failure)
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T extends AutoCloseable> T hold(T resource) {
        boolean late;
        synchronized (held) {
            late = closed;
            if (!late) {
                held.push(resource);
            }
        }
        if (late) {
            stop(resource);
            throw new StartException("Viche was stopped while it started.");
        }
        return resource;
    }

    /// Stops everything; a part that fails to stop does not keep the others.
    @Override
    public void close() {
        List<AutoCloseable> all;
        synchronized (held) {
            closed = true;
            all = List.copyOf(held);
            held.clear();
        }
        all.forEach(this::stop);
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            out.println("Something did not stop properly: " + e.getMessage());
        }
    }
}
