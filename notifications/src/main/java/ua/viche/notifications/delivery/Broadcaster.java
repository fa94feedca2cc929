package ua.viche.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pushes to large audiences by a topic of the push service. Right before, the topic is brought to exactly the phones for which
/// planning decided so: who unfollowed, turned it off, wants quiet now or gave the phone to somebody else is taken out. Only one
/// replica does this at a time, one notice after the other, since two notices to one audience share the topic.
final class Broadcaster {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcaster.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final UUID FIRST = new UUID(0, 0);

    private final Dispatch dispatch;
    private final PushSender pushes;
    private final TopicService topics;
    private final BroadcastStore store = new BroadcastStore();

    Broadcaster(Dispatch dispatch, PushSender pushes, TopicService topics) {
        this.dispatch = dispatch;
        this.pushes = pushes;
        this.topics = topics;
    }

    /// Sends everything that is due.
    void broadcastAll() {
        while (broadcastOne()) {
            Thread.onSpinWait();
        }
    }

    private boolean broadcastOne() {
        var now = dispatch.clock().instant();
        var claimed = dispatch.database().inStatelessTransaction(session -> store.claim(session, now, now.plus(LEASE)));
        claimed.ifPresent(this::broadcast);
        return claimed.isPresent();
    }

    private void broadcast(Broadcast broadcast) {
        var now = dispatch.clock().instant();
        if (!now.isBefore(broadcast.news().expiresAt())) {
            settle(broadcast, "failed", "EXPIRED", now);
            return;
        }
        var audience = dispatch.database().inStatelessTransaction(session -> store.audience(session, broadcast.news().notice()));
        var topic = Broadcast.topic(audience, broadcast.language());
        try {
            takeOut(broadcast, topic);
            if (bringIn(broadcast, topic)) {
                send(broadcast, topic, now);
            } else {
                settle(broadcast, "sent", "NOBODY", now);
            }
        } catch (TopicService.PushServiceException away) {
            LOG.warn("a topic cannot be prepared: {}", away.toString());
            again(broadcast, "TOPIC", null, now);
        }
    }

    private void send(Broadcast broadcast, String topic, Instant now) {
        var push = dispatch.writer().page(now).write(broadcast.news(), topic, broadcast.language());
        if (push.isEmpty()) {
            again(broadcast, "UNKNOWN_KIND", null, now);
            return;
        }
        switch (pushes.send(List.of(push.get())).getFirst()) {
            case PushOutcome.Sent _ -> settle(broadcast, "sent", null, now);
            case PushOutcome.Later(var code, var wait) -> again(broadcast, code, wait, now);
            case PushOutcome.Throttled(var code, var wait) ->
                again(broadcast, code, wait == null ? dispatch.settings().retries().throttled() : wait, now);
            case PushOutcome.Locked(var code) -> again(broadcast, code, dispatch.settings().retries().locked(), now);
            case PushOutcome.Refused(var code) -> settle(broadcast, "failed", code, now);
            case PushOutcome.Unregistered(var code) -> settle(broadcast, "failed", code, now);
            case PushOutcome.Misdirected(var code) -> settle(broadcast, "failed", code, now);
        }
    }

    private void takeOut(Broadcast broadcast, String topic) {
        var database = dispatch.database();
        var phones = database.inStatelessTransaction(session -> store.superfluous(session, broadcast, topic, TopicService.MOST));
        while (!phones.isEmpty()) {
            var gone = phones;
            topics.unsubscribe(topic, gone.stream().map(BroadcastStore.Phone::token).toList());
            database.inStatelessTransaction(session -> store.unsubscribed(session, topic, gone));
            phones = database.inStatelessTransaction(session -> store.superfluous(session, broadcast, topic, TopicService.MOST));
        }
    }

    /// Whether anybody hears the topic now.
    private boolean bringIn(Broadcast broadcast, String topic) {
        var database = dispatch.database();
        var after = FIRST;
        while (true) {
            var from = after;
            var phones = database
                    .inStatelessTransaction(session -> store.missing(session, broadcast, topic, from, TopicService.MOST));
            if (phones.isEmpty()) {
                return database.inStatelessTransaction(session -> store.anybody(session, topic));
            }
            var heard = Set.copyOf(topics.subscribe(topic, phones.stream().map(BroadcastStore.Phone::token).toList()));
            var subscribed = phones.stream().filter(phone -> heard.contains(phone.token())).toList();
            database.inStatelessTransaction(session -> store.subscribed(session, topic, subscribed));
            after = phones.getLast().device();
        }
    }

    private void again(Broadcast broadcast, String code, @Nullable Duration asked, Instant now) {
        var doubled = dispatch.settings().retries().first().multipliedBy(1L << Math.min(broadcast.attempt(), MOST_DOUBLINGS));
        var wait = asked != null ? asked : doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        settle(broadcast, "planned", code, now.plus(wait));
    }

    private void settle(Broadcast broadcast, String state, @Nullable String code, Instant dueAt) {
        if (!state.equals("sent")) {
            LOG.warn("a push to a topic is {}: {}", state, code);
        }
        dispatch.database().inStatelessTransaction(session -> store.settle(session, broadcast, state, code, dueAt));
    }
}
