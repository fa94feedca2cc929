package ua.viche.platform.events;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics that are missing, with the configured partitions and replicas; those that exist are left as they are.
final class Topics {

    private final KafkaConfig config;
    private final Set<String> known = new HashSet<>();

    Topics(KafkaConfig config) {
        this.config = config;
    }

    /// @throws TimeoutException while Kafka is away
    void ensure(Collection<String> names) throws InterruptedException, ExecutionException, TimeoutException {
        var missing = names.stream().filter(name -> !known.contains(name)).distinct().toList();
        if (missing.isEmpty()) {
            return;
        }
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000))) {
            for (var name : missing) {
                create(admin, name);
                known.add(name);
            }
        }
    }

    private void create(Admin admin, String name) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(new NewTopic(config.topic(name), config.partitions(), (short) config.replication()))).all()
                    .get(6, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }
}
