package ua.viche.contracts.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How an [Event] travels. Both values are public: they never change for a published event; a new shape is a new type.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventContract {

    /// The CloudEvents `type`, ending in its version, for instance `ua.viche.petition.opened.v1`.
    String type();

    /// The Kafka topic, one of [Topics].
    String topic();
}
