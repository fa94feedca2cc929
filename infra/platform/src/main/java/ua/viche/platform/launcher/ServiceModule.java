package ua.viche.platform.launcher;

import java.util.List;
import ua.viche.platform.Platform;

/// A service, announced to the launcher through `META-INF/services`. Its class is the service's table of contents.
public interface ServiceModule {

    /// The service's name: of its database schema, its Kafka consumer group (`viche-NAME`), its settings (`NAME:`), its
    /// migrations (`db/NAME` on the class path) and its messages (`messages/NAME_uk.properties`, `_en`).
    String name();

    /// The settings that only this service reads: where it does not run, they are for others and no mistake.
    default List<String> settings() {
        return List.of(name());
    }

    /// The Hibernate entities of all its features.
    List<Class<?>> entities();

    /// Wires the features; nothing listens or runs before the launcher has them all.
    List<Feature> features(Platform platform);
}
