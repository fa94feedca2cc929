package ua.viche.notifications.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Sends what is due in a lane, page by page: claim, send, write how it ended. A sender that dies between the first and the last lets
/// go of its page when the lease ends, and the page is sent again: a phone gets a push at least once, and at most this page of them
/// twice.
final class Sender implements AutoCloseable {

    private final Lane lane;
    private final Dispatch dispatch;
    private final Worker worker;

    Sender(Lane lane, Dispatch dispatch) {
        this.lane = lane;
        this.dispatch = dispatch;
        this.worker = new Worker(lane.name(), dispatch.settings().lanes(), this::sendPage);
    }

    /// Looks for something to send, now.
    void wake() {
        worker.wake();
    }

    private boolean sendPage() {
        if (!lane.outage().over()) {
            return false;
        }
        var settings = dispatch.settings();
        var now = dispatch.clock().instant();
        var due = dispatch.database().inStatelessTransaction(
                session -> lane.queue().claim(session, now, now.plus(settings.lease()), settings.page()));
        if (due.isEmpty()) {
            return false;
        }
        var settlements = new ArrayList<Settlement>(due.size());
        var ready = new ArrayList<Ready>(due.size());
        var page = dispatch.writer().page(now);
        due.forEach(delivery -> sort(delivery, page, now, ready, settlements));
        send(ready, now, settlements);
        settle(settlements);
        return true;
    }

    private record Ready(DueDelivery delivery, Push push) {}

    private void sort(DueDelivery delivery, PushWriter.PushPage page, Instant now, List<Ready> ready, List<Settlement> settled) {
        var schedule = dispatch.schedule();
        var target = delivery.target();
        if (target == null) {
            settled.add(schedule.dropped(delivery, "DEVICE_GONE", now));
        } else if (delivery.unread() == 0) {
            settled.add(schedule.dropped(delivery, "READ", now));
        } else if (!now.isBefore(delivery.news().expiresAt())) {
            settled.add(schedule.expired(delivery, now));
        } else {
            page.write(delivery, target).ifPresentOrElse(push -> ready.add(new Ready(delivery, push)),
                    () -> settled.add(schedule.settle(delivery, new PushOutcome.Later("UNKNOWN_KIND", null), now, now)));
        }
    }

    private void send(List<Ready> ready, Instant sentAt, List<Settlement> settled) {
        if (ready.isEmpty()) {
            return;
        }
        var most = lane.pace().await(ready.size(), dispatch.settings().lease().dividedBy(4));
        var may = most > 0 && lane.outage().permits() ? most : 0;
        ready.subList(may, ready.size()).forEach(one -> settled.add(dispatch.schedule().notYet(one.delivery(), sentAt)));
        if (may > 0) {
            push(ready.subList(0, may), sentAt, settled);
        }
    }

    private void push(List<Ready> ready, Instant sentAt, List<Settlement> settled) {
        var spans = ready.stream().map(one -> dispatch.telemetry().begin(one.delivery())).toList();
        var outcomes = lane.outage().watch(() -> lane.pushes().send(ready.stream().map(Ready::push).toList()));
        var now = dispatch.clock().instant();
        for (var i = 0; i < ready.size(); i++) {
            var outcome = outcomes.get(i);
            dispatch.telemetry().end(spans.get(i), outcome);
            settled.add(dispatch.schedule().settle(ready.get(i).delivery(), outcome, sentAt, now));
        }
        if (outcomes.stream().anyMatch(PushOutcome.Throttled.class::isInstance)) {
            lane.pace().slower();
        }
    }

    private void settle(List<Settlement> settlements) {
        var dead = settlements.stream().map(Settlement::dead).filter(Objects::nonNull).toList();
        var now = dispatch.clock().instant();
        var figures = settlements.stream().collect(Collectors.groupingBy(one -> Figure.of(one, now), Collectors.counting()));
        var slot = lane.number() + (int) (Thread.currentThread().threadId() % 8);
        dispatch.database().inStatelessTransaction(session -> lane.queue().settle(session, settlements, now)
                .thenCompose(_ -> dispatch.devices().drop(session, dead))
                .thenCompose(_ -> lane.queue().count(session, figures, slot)));
        settlements.forEach(dispatch.telemetry()::count);
        dispatch.telemetry().alarm(settlements);
    }

    @Override
    public void close() {
        worker.close();
    }
}
