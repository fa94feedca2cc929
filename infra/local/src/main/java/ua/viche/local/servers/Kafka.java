package ua.viche.local.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/// A Kafka broker and its controller (KRaft) inside this process.
public final class Kafka implements LocalServer {

    private static final String CLUSTER = "dmljaGUtbG9jYWwtcnVuIQ";

    private final Path data;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    /// @param data the folder of its log; made where it is missing
    public Kafka(Path data, int port, int controllerPort) {
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            format();
            var starting = new KafkaRaftServer(new KafkaConfig(configuration(), false), Time.SYSTEM);
            starting.startup();
            server = starting;
        } catch (IOException | RuntimeException e) {
            throw new LocalServerException("Kafka did not start on port " + port + ".", e);
        }
    }

    private void format() throws IOException {
        Files.createDirectories(data);
        var file = data.resolve("server.properties");
        var properties = new Properties();
        properties.putAll(configuration());
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        var said = new ByteArrayOutputStream();
        var code = StorageTool.execute(
                new String[]{"format", "--ignore-formatted", "-t", CLUSTER, "-c", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new LocalServerException("Kafka could not prepare " + data + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private Map<String, String> configuration() {
        var values = new TreeMap<String, String>();
        values.put("process.roles", "broker,controller");
        values.put("node.id", "1");
        values.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        values.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        values.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        values.put("controller.listener.names", "CONTROLLER");
        values.put("log.dirs", data.resolve("log").toAbsolutePath().toString());
        values.put("broker.session.timeout.ms", "2000");
        values.put("broker.heartbeat.interval.ms", "500");
        values.put("num.partitions", "3");
        values.put("default.replication.factor", "1");
        values.put("offsets.topic.replication.factor", "1");
        values.put("offsets.topic.num.partitions", "4");
        values.put("transaction.state.log.replication.factor", "1");
        values.put("transaction.state.log.min.isr", "1");
        values.put("transaction.state.log.num.partitions", "1");
        values.put("share.coordinator.state.topic.replication.factor", "1");
        values.put("share.coordinator.state.topic.min.isr", "1");
        values.put("share.coordinator.state.topic.num.partitions", "1");
        values.put("group.initial.rebalance.delay.ms", "0");
        values.put("log.cleaner.dedupe.buffer.size", "4194304");
        values.put("log.segment.bytes", "67108864");
        values.put("num.network.threads", "2");
        values.put("num.io.threads", "2");
        values.put("background.threads", "2");
        return values;
    }

    @Override
    public synchronized void stop() {
        var running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }
}
