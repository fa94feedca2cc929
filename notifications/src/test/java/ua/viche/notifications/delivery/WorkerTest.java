package ua.viche.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {

    @Test
    void everythingIsDoneAfterOneWakingAndOnSoManyThreadsAtMost() {
        var left = new AtomicInteger(1_000);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        try (var worker = new Worker("test", 3, () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
            return left.getAndDecrement() > 0;
        })) {
            worker.wake();
            await().until(() -> left.get() < 0);
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void aStepThatFailsIsTriedAgainAtTheNextWaking() {
        var steps = new AtomicInteger();
        try (var worker = new Worker("test", 1, () -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("once");
            }
            return false;
        })) {
            await().until(() -> {
                worker.wake();
                return steps.get() > 1;
            });
        }
    }

    @Test
    void closingWaitsForTheStepUnderWayAndBeginsNoOther() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var steps = new AtomicInteger();
        var worker = new Worker("test", 1, () -> {
            steps.incrementAndGet();
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
        worker.wake();
        await().until(() -> begun.getCount() == 0);
        var closing = Thread.startVirtualThread(worker::close);
        goOn.countDown();
        await().until(() -> !closing.isAlive());
        worker.wake();

        assertThat(steps).hasValueBetween(1, 2);
    }
}
