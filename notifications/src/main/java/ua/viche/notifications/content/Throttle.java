package ua.viche.notifications.content;

import java.time.Duration;

/// So many pushes of a kind and all others of its class in so long a time; the rest stays in the inbox.
public record Throttle(int pushes, Duration within) {}
