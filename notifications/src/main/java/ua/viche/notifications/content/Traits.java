package ua.viche.notifications.content;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a kind of message is treated on its way.
///
/// @param wakes whether a push may wake a sleeping phone
/// @param life after this a push is of no use any more; the inbox keeps the message
/// @param sensitive whether a push says no more than that there is something in the inbox
/// @param digest for how long messages of this kind about one thing are gathered into one push; zero for none
/// @param throttle how many pushes of its class a person gets in a time; null for any number
/// @param superseded whether a newer message about the same thing takes the place of one that was not pushed yet
/// @param mailAfter how long a message may stay unread before it is mailed; null for never
/// @param duty whether it calls somebody to work: that cannot be turned off and passes quiet hours
record Traits(MessageClass importance, boolean wakes, Duration life, boolean sensitive, Duration digest,
        @Nullable Throttle throttle,
        boolean superseded, @Nullable Duration mailAfter,
        boolean duty) {

    /// Quiet hours hold a push for up to a day, and it must not be too late then.
    static final Duration SHORTEST_LIFE = Duration.ofDays(1);

    Traits {
        if (importance != MessageClass.EMERGENCY && life.compareTo(SHORTEST_LIFE) < 0) {
            throw new IllegalArgumentException("a push that quiet hours may hold lives for a day at least");
        }
    }

    static Traits of(MessageClass importance, Duration life) {
        var mail = switch (importance) {
            case LEGAL -> Duration.ofHours(1);
            case SERVICE -> Duration.ofDays(1);
            case EMERGENCY, SOCIAL, CAMPAIGN -> null;
        };
        return new Traits(importance, importance == MessageClass.EMERGENCY, life, false, Duration.ZERO, null, false, mail, false);
    }

    Traits waking() {
        return new Traits(importance, true, life, sensitive, digest, throttle, superseded, mailAfter, duty);
    }

    Traits silent() {
        return new Traits(importance, wakes, life, true, digest, throttle, superseded, mailAfter, duty);
    }

    Traits gathered(Duration window) {
        return new Traits(importance, wakes, life, sensitive, window, throttle, superseded, mailAfter, duty);
    }

    Traits atMost(int pushes, Duration within) {
        return new Traits(importance, wakes, life, sensitive, digest, new Throttle(pushes, within), superseded, mailAfter, duty);
    }

    Traits newestOnly() {
        return new Traits(importance, wakes, life, sensitive, digest, throttle, true, mailAfter, duty);
    }

    Traits mailedAfter(Duration wait) {
        return new Traits(importance, wakes, life, sensitive, digest, throttle, superseded, wait, duty);
    }

    Traits calling() {
        return new Traits(importance, wakes, life, sensitive, digest, throttle, superseded, mailAfter, true);
    }
}
