package ua.viche.platform.events;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.Locks;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;
import ua.viche.platform.telemetry.Telemetry;

/// A service's dealings with events: its outbox, the relay to Kafka, its consumer and its dead letters.
public final class Events implements AutoCloseable {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final String service;
    private final KafkaConfig config;
    private final Database database;
    private final Clock clock;
    private final Telemetry telemetry;
    private final Relay relay;
    private final Outbox outbox;
    private final AtomicReference<Consumer> consumer = new AtomicReference<>();

    /// What events need of the platform.
    public record Ground(Database database, Locks locks, Clock clock, Telemetry telemetry) {}

    public Events(String service, KafkaConfig config, Ground ground) {
        this.service = service;
        this.config = config;
        database = ground.database();
        clock = ground.clock();
        telemetry = ground.telemetry();
        relay = new Relay(service, config, ground);
        outbox = new Outbox(database, clock, relay::wake);
    }

    public Outbox outbox() {
        return outbox;
    }

    /// What subscriptions bring: the dead letters' routes and the tidying. Nothing is heard before [#start].
    public Feature listenTo(List<Subscription<?>> subscriptions) {
        var processor = new Processor(service, database, clock, telemetry, relay::wake, subscriptions);
        consumer.set(new Consumer(service, config, processor));
        var store = new InboxStore();
        return Feature.at("/" + service + "/v1/dead-letters", new DeadLetterRoutes(processor))
                .running(Job.once("forget-processed-events", Duration.ofHours(1), () -> database.inStatelessTransaction(
                        session -> store.forgetBefore(session, clock.instant().minus(REMEMBERED)))));
    }

    /// Begins to send and to listen.
    public void start() {
        relay.start();
        var listening = consumer.get();
        if (listening != null) {
            listening.start();
        }
    }

    @Override
    public void close() {
        var listening = consumer.get();
        if (listening != null) {
            listening.close();
        }
        relay.close();
    }
}
