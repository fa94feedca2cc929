package ua.viche.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Drives many connections with one thread: it shares the processors with what it measures, so it does as little as it can.
public final class Load implements AutoCloseable {

    private static final long WAIT_MS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Selector selector;
    private final Deque<Wire> free = new ArrayDeque<>();
    private final List<Wire> wires = new ArrayList<>();
    private final int port;

    /// Opens the connections, which takes no part in what is measured.
    public Load(int port, int connections) throws IOException {
        this.port = port;
        selector = Selector.open();
        for (var i = 0; i < connections; i++) {
            open();
        }
    }

    private void open() throws IOException {
        var wire = new Wire(port, selector);
        wires.add(wire);
        free.add(wire);
    }

    /// What becomes of an answer.
    public interface Answers {

        /// @param note what the request was remembered with
        /// @return whether the answer is the one that was hoped for
        boolean hopedFor(int status, long note);

        /// Answers of one status are hoped for.
        static Answers of(int wanted) {
            return (status, _) -> status == wanted;
        }
    }

    /// Sends for so long, or until no request is left, then waits for the answers that are owed.
    public Measured run(Requests requests, Answers answers, Pace pace, Duration time) throws IOException {
        return new Run(requests, answers, pace, time.toNanos()).go();
    }

    @Override
    public void close() throws IOException {
        for (var wire : wires) {
            wire.close();
        }
        selector.close();
    }

    /// One run: the state of the loop.
    private final class Run implements Consumer<SelectionKey> {

        private final Requests requests;
        private final Answers answers;
        private final Pace pace;
        private final Tally tally = new Tally();
        private final long began = System.nanoTime();
        private final long until;
        private long sent;
        private int owed;
        private int lost;
        private boolean over;

        Run(Requests requests, Answers answers, Pace pace, long nanos) {
            this.requests = requests;
            this.answers = answers;
            this.pace = pace;
            until = nanos;
        }

        Measured go() throws IOException {
            var ended = began;
            while (!over || owed > 0) {
                sendDue();
                selector.select(this, WAIT_MS);
                for (; lost > 0; lost--) {
                    open();
                }
                ended = System.nanoTime();
                if (ended - began > until + PATIENCE.toNanos()) {
                    giveUp();
                }
            }
            return tally.measured(ended - began);
        }

        /// What is still owed, and what was due and could not even be sent, will not come.
        private void giveUp() {
            for (; owed > 0; owed--) {
                tally.cut();
            }
            if (!over && pace instanceof Pace.Open open) {
                for (; open.due(sent) < until; sent++) {
                    tally.cut();
                }
            }
            over = true;
        }

        private void sendDue() throws IOException {
            while (!over && !free.isEmpty()) {
                var now = System.nanoTime() - began;
                var due = switch (pace) {
                    case Pace.Closed() -> now;
                    case Pace.Open open -> open.due(sent);
                };
                if (due > now && due < until) {
                    return;
                }
                over = due >= until;
                if (!over) {
                    send(free.remove(), began + due);
                }
            }
        }

        private void send(Wire wire, long due) throws IOException {
            sent++;
            owed++;
            try {
                if (!wire.send(requests, due)) {
                    over = true;
                    owed--;
                    free.add(wire);
                }
            } catch (IOException broken) {
                lose(wire);
            }
        }

        @Override
        public void accept(SelectionKey key) {
            var wire = (Wire) key.attachment();
            try {
                if (wire.proceed()) {
                    answered(wire);
                }
            } catch (IOException broken) {
                lose(wire);
            }
        }

        private void answered(Wire wire) throws IOException {
            owed--;
            if (answers.hopedFor(wire.status(), wire.note())) {
                tally.good(System.nanoTime() - wire.since());
            } else {
                tally.bad(wire.status());
            }
            free.add(wire);
            sendDue();
        }

        private void lose(Wire wire) {
            if (!free.remove(wire)) {
                owed--;
                tally.cut();
            }
            lost++;
            wires.remove(wire);
            wire.drop();
        }
    }
}
