package ua.viche.moderation.console.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.pages.View;

/// The list, whole or (for a script) only what changes.
///
/// @param held what the reader holds now
/// @param queue the code of the queue that is shown; empty for all
/// @param state which items: `open` …
/// @param address where the part is asked for again
/// @param next the next page; null at the end
/// @param undo what can still be taken back; null where nothing can
public record QueueView(List<Choice> queues, List<QueueRow> held, List<QueueRow> rows, String queue, String state,
        List<String> states, String address, @Nullable String next, @Nullable Undo undo, boolean part) implements View {

    /// A queue with what waits in it.
    public record Choice(String code, String name, long waiting, long overdue) {}

    /// A decision that can still be taken back.
    ///
    /// @param path where the form is sent to
    /// @param seconds how long it still can
    public record Undo(String path, String title, String action, long seconds) {}

    @Override
    public String template() {
        return part ? "queue-rows.jte" : "queue.jte";
    }
}
