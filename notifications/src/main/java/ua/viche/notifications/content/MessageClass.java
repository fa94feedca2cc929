package ua.viche.notifications.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How much a message matters, which decides what may be done to it on its way.
///
/// - `EMERGENCY`: passes quiet hours; cannot be muted.
/// - `LEGAL`: what the law says a person must be told; cannot be muted, but waits for the end of quiet hours.
/// - `SERVICE`: what became of an act of one's own or of a thing one follows, and the staff's duties.
/// - `SOCIAL`: what is nice to know.
/// - `CAMPAIGN`: what somebody wants to be heard by many.
public enum MessageClass {
    EMERGENCY, LEGAL, SERVICE, SOCIAL, CAMPAIGN;

    /// As preferences and the app's notification channels name it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Lower goes first, always: the whole queue of a higher number waits for a lower one.
    public int priority() {
        return ordinal();
    }

    /// Whether people may do without.
    public boolean mutable() {
        return compareTo(LEGAL) > 0;
    }

    /// Whether it is sent in quiet hours.
    public boolean passesQuietHours() {
        return this == EMERGENCY;
    }

    /// Whether a large audience may get it by a topic of the push service, which tells nobody whether a phone got it and takes its time.
    public boolean byTopic() {
        return compareTo(LEGAL) > 0;
    }

    /// Whether it goes through the lane that bulk never enters.
    public boolean urgent() {
        return compareTo(SERVICE) <= 0;
    }

    /// The class with this code.
    public static Optional<MessageClass> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
