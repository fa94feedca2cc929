package ua.viche.moderation.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much waits in a queue.
///
/// @param waiting what can be claimed or is claimed, counted up to a thousand
/// @param overdue of what waits, also put off, counted up to a thousand
/// @param first when the most urgent item is wanted
public record QueueCount(String queue, long waiting, long overdue, @Nullable Instant first) {}
