package ua.viche.notifications.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ua.viche.notifications.devices.Devices;
import ua.viche.platform.database.Database;

/// Sends what is due, page by page: claim, send, write how it ended. A sender that dies between the first and the last lets go of its
/// page when the lease ends, and the page is sent again: a phone gets a push at least once, and at most this page of them twice.
final class Sender implements AutoCloseable {

    private final Database database;
    private final Devices devices;
    private final PushSender pushes;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Dispatch dispatch;
    private final DeliveryStore store = new DeliveryStore();
    private final Worker worker;

    /// What a sender needs besides its database and the push service.
    record Dispatch(PushWriter writer, Schedule schedule, DeliveryTelemetry telemetry) {}

    Sender(Database database, Devices devices, PushSender pushes, DeliverySettings settings, Clock clock, Dispatch dispatch) {
        this.database = database;
        this.devices = devices;
        this.pushes = pushes;
        this.settings = settings;
        this.clock = clock;
        this.dispatch = dispatch;
        this.worker = new Worker("push-sender", settings.lanes(), this::sendPage);
    }

    /// Looks for something to send, now.
    void wake() {
        worker.wake();
    }

    private boolean sendPage() {
        var now = clock.instant();
        var due = database
                .inStatelessTransaction(session -> store.claim(session, now, now.plus(settings.lease()), settings.page()));
        if (due.isEmpty()) {
            return false;
        }
        var settlements = new ArrayList<Settlement>(due.size());
        var ready = new ArrayList<Ready>(due.size());
        due.forEach(delivery -> sort(delivery, now, ready, settlements));
        send(ready, now, settlements);
        settle(settlements);
        return true;
    }

    private record Ready(DueDelivery delivery, Push push) {}

    private void sort(DueDelivery delivery, Instant now, List<Ready> ready, List<Settlement> settled) {
        var target = delivery.target();
        if (target == null) {
            settled.add(dispatch.schedule().withoutDevice(delivery, now));
        } else if (!now.isBefore(delivery.expiresAt())) {
            settled.add(dispatch.schedule().expired(delivery, now));
        } else {
            dispatch.writer().write(delivery, target, now).ifPresentOrElse(push -> ready.add(new Ready(delivery, push)),
                    () -> settled
                            .add(dispatch.schedule().settle(delivery, new PushOutcome.Later("UNKNOWN_KIND", null), now, now)));
        }
    }

    private void send(List<Ready> ready, Instant sentAt, List<Settlement> settled) {
        if (ready.isEmpty()) {
            return;
        }
        var spans = ready.stream().map(one -> dispatch.telemetry().begin(one.delivery())).toList();
        var outcomes = pushes.send(ready.stream().map(Ready::push).toList());
        var now = clock.instant();
        for (var i = 0; i < ready.size(); i++) {
            var outcome = outcomes.get(i);
            dispatch.telemetry().end(spans.get(i), outcome);
            settled.add(dispatch.schedule().settle(ready.get(i).delivery(), outcome, sentAt, now));
        }
    }

    private void settle(List<Settlement> settlements) {
        var dead = settlements.stream().map(Settlement::dead).filter(Objects::nonNull).toList();
        database.inStatelessTransaction(session -> store.settle(session, settlements, clock.instant())
                .thenCompose(_ -> devices.drop(session, dead)));
        settlements.forEach(dispatch.telemetry()::count);
        dispatch.telemetry().alarm(settlements);
    }

    @Override
    public void close() {
        worker.close();
    }
}
