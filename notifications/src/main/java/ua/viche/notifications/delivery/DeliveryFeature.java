package ua.viche.notifications.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    /// Planning and sending, before they are wired into anything.
    ///
    /// @param planner writes messages for those who are to be told
    public record Delivery(Planner planner, Feature feature) {}

    /// @param pushes empty for none
    /// @param crowds audiences that are not just followers, by their type
    public static Delivery on(Platform platform, Templates templates, Devices devices, Optional<PushServices> pushes,
            Map<String, Crowd> crowds) {
        var settings = DeliverySettings.of(platform.settings());
        var telemetry = new DeliveryTelemetry(platform.telemetry());
        var dispatch = new Dispatch(platform.database(), devices, platform.clock(), settings,
                new PushWriter(templates, settings.web()),
                new Schedule(settings.retries(), RandomGenerator.getDefault()), telemetry);
        var senders = pushes.map(services -> senders(services.lanes(), platform, dispatch));
        if (senders.isEmpty()) {
            LOG.warn("neither fcm.credentials nor fcm.endpoint is set: pushes wait, the inbox works");
        }
        var planner = new Planner(platform.database(), platform.clock(), settings, crowds,
                () -> senders.ifPresent(lanes -> lanes.forEach(Sender::wake)));
        var store = new DeliveryStore(Lane.priorities(true));
        var feature = Feature.empty().closing(planner).running(Job.everywhere("push-planner", POLL, planner.awake()))
                .running(Job.everywhere("push-queue-depth", GAUGE,
                        () -> telemetry.depth(platform.database().inStatelessTransaction(store::depth))));
        if (pushes.isPresent()) {
            var broadcaster = new Broadcaster(dispatch, pushes.get().lanes().bulk(), pushes.get().topics());
            feature = feature.running(Job.once("push-broadcasts", POLL, broadcaster::broadcastAll));
        }
        for (var sender : senders.orElse(List.of())) {
            feature = feature.closing(sender);
        }
        return new Delivery(planner, feature);
    }

    private static List<Sender> senders(Lanes<PushSender> services, Platform platform, Dispatch dispatch) {
        var outage = new Outage(dispatch.settings().circuit(), dispatch.telemetry()::outage);
        var lanes = Lane.of(services, Pace.of(platform.limits(), dispatch.settings().rate()), outage)
                .map(lane -> new Sender(lane, dispatch));
        return List.of(lanes.urgent(), lanes.bulk());
    }

    private DeliveryFeature() {}
}
