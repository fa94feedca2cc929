package ua.viche.api.signing;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.database.DatabaseUnavailableException;
import ua.viche.platform.database.Faults;
import ua.viche.platform.database.StaleEditException;
import ua.viche.platform.telemetry.Telemetry;

/// Where all phones of a replica hand in their signatures. Writers take what has gathered and commit it together, so a spike makes
/// batches larger, not slower; every phone is answered only after the commit. The queue is bounded: past it a phone is told to come
/// back. A poisoned act fails alone: a batch that fails is halved until it is found.
public final class SigningDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SigningDesk.class);
    private static final int TRIES = 5;

    private final SigningConfig config;
    private final BatchWriter writer;
    private final Telemetry telemetry;
    private final BlockingQueue<Waiting> queue;
    private final List<Thread> writers = new ArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean closed;

    SigningDesk(SigningConfig config, BatchWriter writer, Telemetry telemetry) {
        this.config = config;
        this.writer = writer;
        this.telemetry = telemetry;
        queue = new ArrayBlockingQueue<>(config.queue());
        telemetry.meter().gaugeBuilder("viche.signing.waiting").ofLongs().setDescription("Signatures that wait for a batch")
                .buildWithCallback(gauge -> gauge.record(queue.size()));
        for (var i = 0; i < config.writers(); i++) {
            writers.add(Thread.ofVirtual().name("signing-" + i).start(this::run));
        }
    }

    /// Hands in a signature and waits until it is durable, or until it is known why it does not count.
    ///
    /// @throws DatabaseUnavailableException when the queue is full, PostgreSQL is away or the deadline is over; the phone may repeat
    public Signing sign(Act act) {
        var waiting = new Waiting(act);
        if (closed || !queue.offer(waiting)) {
            throw new DatabaseUnavailableException("the queue of signatures is full", new TimeoutException());
        }
        if (closed && queue.remove(waiting)) {
            throw stopped();
        }
        return waiting.await();
    }

    private static DatabaseUnavailableException stopped() {
        return new DatabaseUnavailableException("signing stops", new TimeoutException());
    }

    /// Acts that wait for a batch.
    public int waiting() {
        return queue.size();
    }

    /// Withdraws a person's signature.
    public Withdrawal withdraw(UUID person, UUID petition) {
        try {
            return repeating(() -> writer.withdraw(person, petition));
        } catch (BatchWriter.GateShutException _) {
            return new Withdrawal.NotOpen();
        }
    }

    /// Writes what waits, then stops; whoever comes too late for that is told to come back.
    @Override
    public void close() {
        closed = true;
        writers.forEach(Thread::interrupt);
        for (var thread : writers) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        for (var late = queue.poll(); late != null; late = queue.poll()) {
            late.fail(stopped());
        }
    }

    private void run() {
        while (!closed || !queue.isEmpty()) {
            var batch = gather();
            if (!batch.isEmpty()) {
                busy.incrementAndGet();
                try {
                    write(batch);
                } catch (RuntimeException | Error fault) {
                    LOG.error("a batch of signatures was not written", fault);
                    batch.forEach(waiting -> waiting.fail(fault));
                } finally {
                    busy.decrementAndGet();
                }
            }
        }
    }

    /// Takes what waits, at once where no other batch is under way: one phone alone never waits for company. Else it gives others a
    /// moment to join, so that a spike makes batches larger. What waited past its deadline is told to come back.
    private List<Waiting> gather() {
        var batch = new ArrayList<Waiting>();
        try {
            batch.add(queue.take());
            if (busy.get() > 0 && queue.size() < config.batch()) {
                Thread.sleep(config.linger());
            }
        } catch (InterruptedException _) {
            // closing: what waits is still written
        }
        queue.drainTo(batch, config.batch() - batch.size());
        var latest = System.nanoTime() - config.deadline().toNanos();
        batch.stream().filter(waiting -> waiting.since() - latest < 0).forEach(waiting -> waiting.fail(tooLate()));
        batch.removeIf(waiting -> waiting.since() - latest < 0);
        return batch;
    }

    private DatabaseUnavailableException tooLate() {
        return new DatabaseUnavailableException("not written within " + config.deadline(), new TimeoutException());
    }

    private void write(List<Waiting> batch) {
        var span = telemetry.tracer().spanBuilder("sign batch").setSpanKind(SpanKind.INTERNAL).setNoParent()
                .setAttribute("viche.batch.size", batch.size());
        batch.forEach(waiting -> {
            if (waiting.act().request().isValid()) {
                span.addLink(waiting.act().request());
            }
        });
        var started = span.startSpan();
        try (var _ = Context.root().with(started).makeCurrent()) {
            settle(batch);
        } finally {
            started.end();
        }
    }

    private void settle(List<Waiting> batch) {
        try {
            var outcomes = repeating(() -> writer.write(batch.stream().map(Waiting::act).toList()));
            for (var i = 0; i < batch.size(); i++) {
                batch.get(i).complete(outcomes.get(i));
            }
        } catch (DatabaseUnavailableException away) {
            batch.forEach(waiting -> waiting.fail(away));
        } catch (RuntimeException | Error poisoned) {
            if (batch.size() == 1) {
                LOG.error("a signature could not be written", poisoned);
                batch.getFirst().fail(poisoned);
            } else {
                settle(batch.subList(0, batch.size() / 2));
                settle(batch.subList(batch.size() / 2, batch.size()));
            }
        }
    }

    /// Repeats what lost a race: a deadlock, a gate shut meanwhile, a petition changed meanwhile.
    private static <R> R repeating(Supplier<R> work) {
        for (var attempt = 1;; attempt++) {
            try {
                return work.get();
            } catch (BatchWriter.GateShutException | StaleEditException | DatabaseUnavailableException lost) {
                if (attempt == TRIES || lost instanceof DatabaseUnavailableException && !Faults.isTransient(lost)) {
                    throw lost;
                }
            }
        }
    }
}
