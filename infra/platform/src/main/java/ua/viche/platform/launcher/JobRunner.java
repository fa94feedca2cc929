package ua.viche.platform.launcher;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.database.Locks;
import ua.viche.platform.telemetry.Telemetry;

/// Runs a service's jobs, each on a thread of its own. A failed run is logged, counted and repeated at the next turn.
final class JobRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final String service;
    private final Locks locks;
    private final LongCounter runs;
    private final List<Thread> threads = new ArrayList<>();

    JobRunner(String service, Locks locks, Telemetry telemetry) {
        this.service = service;
        this.locks = locks;
        runs = telemetry.meter().counterBuilder("viche.job.runs").setDescription("Runs of repeated work").build();
    }

    void start(List<Job> jobs) {
        for (var job : jobs) {
            threads.add(Thread.ofVirtual().name(service + "-" + job.name()).start(() -> repeat(job)));
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void repeat(Job job) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!job.once() || locks.hold(job.name())) {
                    job.work().run();
                    count(job, "done");
                }
            } catch (RuntimeException failure) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                LOG.warn("job {} of {} failed: {}", job.name(), service, failure.toString(), failure);
                count(job, "failed");
            }
            try {
                Thread.sleep(job.every());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void count(Job job, String outcome) {
        runs.add(1, Attributes.of(AttributeKey.stringKey("task"), service + "/" + job.name(), AttributeKey.stringKey("outcome"),
                outcome));
    }
}
