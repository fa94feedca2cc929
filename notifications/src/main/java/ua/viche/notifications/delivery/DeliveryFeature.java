package ua.viche.notifications.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.notifications.content.Templates;
import ua.viche.notifications.devices.Devices;
import ua.viche.platform.Platform;
import ua.viche.platform.launcher.Feature;
import ua.viche.platform.launcher.Job;

/// Planning and sending, wired. Without a push service everything is planned and waits.
public final class DeliveryFeature {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFeature.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration GAUGE = Duration.ofSeconds(15);

    public static Feature on(Platform platform, Templates templates, Devices devices, Optional<PushSender> pushes) {
        var settings = DeliverySettings.of(platform.settings());
        var telemetry = new DeliveryTelemetry(platform.telemetry());
        var sender = pushes.map(service -> new Sender(platform.database(), devices, service, settings, platform.clock(),
                new Sender.Dispatch(new PushWriter(templates, settings.web()),
                        new Schedule(settings.retries(), RandomGenerator.getDefault()), telemetry)));
        if (sender.isEmpty()) {
            LOG.warn("neither fcm.credentials nor fcm.endpoint is set: pushes wait, the inbox works");
        }
        var planner = new Planner(platform.database(), platform.clock(), settings.audiencePage(),
                () -> sender.ifPresent(Sender::wake));
        var store = new DeliveryStore();
        var feature = Feature.empty().closing(planner).running(Job.everywhere("push-planner", POLL, planner.awake()))
                .running(Job.everywhere("push-queue-depth", GAUGE,
                        () -> telemetry.depth(platform.database().inStatelessTransaction(store::depth))));
        if (sender.isPresent()) {
            feature = feature.closing(sender.get());
        }
        for (var subscription : new PetitionNews(planner).subscriptions()) {
            feature = feature.listening(subscription);
        }
        return feature;
    }

    private DeliveryFeature() {}
}
