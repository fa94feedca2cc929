package ua.viche.platform.events;

import java.time.Duration;
import ua.viche.platform.config.Settings;

/// Where Kafka is and how topics are made.
///
/// @param sessionTimeout after how long without a sign of life another replica takes over what a consumer read; the delay of events
///     after a crash
/// @param prefix before every topic and group, so that several installations may share a cluster
public record KafkaConfig(String bootstrap, String prefix, int partitions, int replication, Duration sessionTimeout) {

    /// From the settings under `kafka`.
    public static KafkaConfig of(Settings root) {
        var settings = root.at("kafka");
        return new KafkaConfig(settings.text("bootstrap"), settings.text("prefix", ""), settings.number("partitions", 6, 1, 1000),
                settings.number("replication", 1, 1, 9), settings.duration("session-timeout", Duration.ofSeconds(10)));
    }

    /// A topic's name in this installation.
    public String topic(String name) {
        return prefix + name;
    }
}
