package ua.viche.notifications.audience;

import java.time.Instant;
import ua.viche.notifications.content.About;

/// Somebody wants to hear of a thing.
public record Follow(About about, Instant since) {}
