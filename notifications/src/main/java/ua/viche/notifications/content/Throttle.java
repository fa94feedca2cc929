package ua.viche.notifications.content;

import java.time.Duration;

/// So many pushes of one kind in so long a time; the rest stays in the inbox.
public record Throttle(int pushes, Duration within) {}
