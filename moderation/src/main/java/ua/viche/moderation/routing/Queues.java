package ua.viche.moderation.routing;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// All queues, in their order. They come with the service's migrations and do not change while it runs.
public record Queues(List<Queue> all) {

    public Queues {
        all = List.copyOf(all);
    }

    public Optional<Queue> find(String code) {
        return all.stream().filter(queue -> queue.code().equals(code)).findFirst();
    }

    /// A queue that an item or a rule names.
    public Queue named(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no queue " + code));
    }
}
