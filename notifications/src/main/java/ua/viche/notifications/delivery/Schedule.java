package ua.viche.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.delivery.Settlement.State;
import ua.viche.notifications.devices.Devices;

/// Decides what becomes of a delivery after an attempt, and when it is tried again: never before the push service allows it, further
/// apart after every failure, not all at the same moment, and not after its time.
final class Schedule {

    private static final int MOST_DOUBLINGS = 30;

    private final DeliverySettings.Retries retries;
    private final RandomGenerator random;

    Schedule(DeliverySettings.Retries retries, RandomGenerator random) {
        this.retries = retries;
        this.random = random;
    }

    /// @param sentAt when the attempt began
    Settlement settle(DueDelivery delivery, PushOutcome outcome, Instant sentAt, Instant now) {
        return switch (outcome) {
            case PushOutcome.Sent(var id) -> new Settlement(delivery, State.SENT, now, null, id, null);
            case PushOutcome.Later(var code, var wait) ->
                again(delivery, code, now, wait == null ? backoff(delivery) : spread(wait));
            case PushOutcome.Throttled(var code, var wait) ->
                again(delivery, code, now, spread(wait == null ? retries.throttled() : wait));
            case PushOutcome.Locked(var code) -> again(delivery, code, now, spread(retries.locked()));
            case PushOutcome.Refused(var code) -> new Settlement(delivery, State.FAILED, now, code, null, null);
            case PushOutcome.Unregistered(var code) -> dropped(delivery, code, sentAt, now);
            case PushOutcome.Misdirected(var code) -> dropped(delivery, code, sentAt, now);
        };
    }

    /// Without an attempt: nobody needs it any more.
    Settlement dropped(DueDelivery delivery, String code, Instant now) {
        return new Settlement(delivery, State.DROPPED, now, code, null, null);
    }

    /// Without an attempt: the push service takes no more just now.
    Settlement notYet(DueDelivery delivery, Instant now) {
        return again(delivery, "PACE", now, retries.first());
    }

    /// Without an attempt: it is too late.
    Settlement expired(DueDelivery delivery, Instant now) {
        return new Settlement(delivery, State.FAILED, now, "EXPIRED", null, null);
    }

    private static Settlement again(DueDelivery delivery, String code, Instant now, Duration wait) {
        var due = now.plus(wait);
        return new Settlement(delivery, due.isBefore(delivery.news().expiresAt()) ? State.PLANNED : State.FAILED, due, code, null,
                null);
    }

    private static Settlement dropped(DueDelivery delivery, String code, Instant sentAt, Instant now) {
        var target = delivery.target();
        Devices.@Nullable Dead dead = target == null
                ? null
                : new Devices.Dead(delivery.device(), target.address().value(), sentAt.toEpochMilli());
        return new Settlement(delivery, State.DROPPED, now, code, null, dead);
    }

    private Duration backoff(DueDelivery delivery) {
        var doublings = Math.min(delivery.attempt() - 1, MOST_DOUBLINGS);
        var most = retries.first().multipliedBy(1L << doublings);
        var wait = (most.compareTo(retries.most()) > 0 ? retries.most() : most).toMillis();
        return Duration.ofMillis(wait / 2 + random.nextLong(wait / 2 + 1));
    }

    /// Not shorter, and up to a tenth longer.
    private Duration spread(Duration wait) {
        return wait.plusMillis(random.nextLong(wait.toMillis() / 10 + 1));
    }
}
