package ua.viche.platform.launcher;

import java.util.ArrayList;
import java.util.List;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.Locks;
import ua.viche.platform.database.Migrations;
import ua.viche.platform.events.Events;
import ua.viche.platform.events.Subscription;
import ua.viche.platform.http.HealthCheck;
import ua.viche.platform.http.Idempotency;

/// One service in this process: its database, its events, its features.
final class RunningService implements AutoCloseable {

    private final String name;
    private final Resources resources = new Resources();
    private final Database database;
    private final Locks locks;
    private final Events events;
    private final List<Feature> features = new ArrayList<>();
    private final JobRunner runner;
    private final List<Job> jobs = new ArrayList<>();

    private RunningService(ServiceModule module, Ground ground) {
        name = module.name();
        Migrations.migrate(ground.database(), name);
        database = resources.with(new Database(ground.database(), name, module.entities(), ground.vertx()));
        locks = resources.with(new Locks(ground.database(), name));
        events = resources.with(new Events(name, ground.kafka(),
                new Events.Ground(database, locks, ground.clock(), ground.telemetry())));
        runner = resources.with(new JobRunner(name, locks, ground.telemetry()));
    }

    /// Migrates and wires a service; it neither hears nor does anything yet.
    static RunningService prepare(ServiceModule module, Ground ground) {
        var service = new RunningService(module, ground);
        try {
            service.wire(module, ground);
            return service;
        } catch (RuntimeException | Error failure) {
            service.close();
            throw failure;
        }
    }

    private void wire(ServiceModule module, Ground ground) {
        var idempotency = new Idempotency(ground.cache(), ground.clock(), new VaultSeal(ground.vault()));
        var platform = new Platform(ground.settings().at(name), ground.clock(), ground.calendar(), database, locks,
                events.outbox(),
                ground.limits(), ground.cache(), ground.vault(), ground.addresses(), idempotency, ground.telemetry(),
                ground.local());
        features.addAll(module.features(platform));
        features.forEach(feature -> feature.resources().forEach(resources::with));
        features.add(events.listenTo(Launcher.<Subscription<?>>joined(features.stream().map(Feature::subscriptions))));
        features.add(Feature.empty().running(idempotency.purging(database)));
        var periods = ground.settings().at(name).at("jobs");
        Launcher.<Job>joined(features.stream().map(Feature::jobs)).stream()
                .map(job -> job.every(periods.duration(job.name(), job.every()))).forEach(jobs::add);
    }

    List<Feature.Mount> mounts() {
        return Launcher.joined(features.stream().map(Feature::mounts));
    }

    HealthCheck health() {
        return new HealthCheck() {
            @Override
            public String name() {
                return name + "-database";
            }

            @Override
            public boolean healthy() {
                return database.healthy();
            }
        };
    }

    void start() {
        events.start();
        runner.start(jobs);
    }

    @Override
    public void close() {
        resources.close();
    }
}
