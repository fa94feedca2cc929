package ua.viche.platform.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordingStream;

/// What the JVM says about itself, under OpenTelemetry's names where it has some.
final class JvmMetrics implements AutoCloseable {

    private static final AttributeKey<String> MEMORY_TYPE = AttributeKey.stringKey("jvm.memory.type");
    private static final AttributeKey<String> GC_NAME = AttributeKey.stringKey("jvm.gc.name");

    private final List<AutoCloseable> open = new ArrayList<>();

    static JvmMetrics start(Meter meter) {
        var metrics = new JvmMetrics();
        metrics.memory(meter);
        metrics.garbage(meter);
        metrics.process(meter);
        metrics.pinning(meter);
        return metrics;
    }

    private void memory(Meter meter) {
        var memory = ManagementFactory.getMemoryMXBean();
        var heap = Attributes.of(MEMORY_TYPE, "heap");
        var other = Attributes.of(MEMORY_TYPE, "non_heap");
        open.add(meter.gaugeBuilder("jvm.memory.used").setUnit("By").ofLongs().buildWithCallback(gauge -> {
            gauge.record(memory.getHeapMemoryUsage().getUsed(), heap);
            gauge.record(memory.getNonHeapMemoryUsage().getUsed(), other);
        }));
        open.add(meter.gaugeBuilder("jvm.memory.limit").setUnit("By").ofLongs()
                .buildWithCallback(gauge -> gauge.record(limit(memory.getHeapMemoryUsage()), heap)));
    }

    private static long limit(MemoryUsage usage) {
        return usage.getMax() < 0 ? usage.getCommitted() : usage.getMax();
    }

    private void garbage(Meter meter) {
        open.add(meter.counterBuilder("jvm.gc.collections").buildWithCallback(counter -> ManagementFactory
                .getGarbageCollectorMXBeans()
                .forEach(gc -> counter.record(Math.max(0, gc.getCollectionCount()), Attributes.of(GC_NAME, gc.getName())))));
        open.add(meter.counterBuilder("jvm.gc.time").setUnit("s").ofDoubles().buildWithCallback(counter -> ManagementFactory
                .getGarbageCollectorMXBeans()
                .forEach(gc -> counter.record(Math.max(0, gc.getCollectionTime()) / 1e3, Attributes.of(GC_NAME, gc.getName())))));
    }

    private void process(Meter meter) {
        var threads = ManagementFactory.getThreadMXBean();
        var runtime = ManagementFactory.getRuntimeMXBean();
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        open.add(meter.gaugeBuilder("jvm.thread.count").ofLongs()
                .buildWithCallback(gauge -> gauge.record(threads.getThreadCount())));
        open.add(meter.counterBuilder("jvm.cpu.time").setUnit("s").ofDoubles()
                .buildWithCallback(counter -> counter.record(Math.max(0, system.getProcessCpuTime()) / 1e9)));
        open.add(meter.gaugeBuilder("process.uptime").setUnit("s")
                .buildWithCallback(gauge -> gauge.record(runtime.getUptime() / 1e3)));
    }

    /// Counts moments of at least 20 ms in which a virtual thread kept its carrier thread from others.
    private void pinning(Meter meter) {
        var counter = meter.counterBuilder("viche.threads.pinned").build();
        var recording = new RecordingStream();
        recording.enable("jdk.VirtualThreadPinned");
        recording.onEvent("jdk.VirtualThreadPinned", _ -> counter.add(1));
        recording.startAsync();
        open.add(recording);
    }

    @Override
    public void close() {
        for (var resource : open) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
