package ua.viche.notifications.content;

/// How much a message matters, which decides what may be done to it on its way.
///
/// `SERVICE` is what a person is owed to know about an act of theirs or a thing they follow: never throttled, merged, superseded or
/// held by quiet hours.
public enum MessageClass {
    SERVICE(1);

    private final int priority;

    MessageClass(int priority) {
        this.priority = priority;
    }

    /// Lower goes first, always: the whole queue of a higher number waits for a lower one.
    public int priority() {
        return priority;
    }
}
