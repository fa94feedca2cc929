package ua.viche.moderation.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.routing.Queue;
import ua.viche.platform.texts.Bilingual;

/// One of a reviewer's queues.
///
/// @param waiting what can be claimed or is claimed, counted up to a thousand
/// @param overdue of what waits, counted up to a thousand
/// @param first when its most urgent item is wanted
public record QueueAnswer(String code, Bilingual name, boolean guarded, boolean urgent, @Nullable Bilingual playbook,
        long waiting,
        long overdue, @Nullable Instant first) {

    public static QueueAnswer of(Queue queue, QueueCount count) {
        return new QueueAnswer(queue.code(), queue.name(), queue.guarded(), queue.urgent(), queue.playbook(), count.waiting(),
                count.overdue(), count.first());
    }
}
