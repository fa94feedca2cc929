/// Facts between services: transactional outbox, Kafka, idempotent consumers, dead letters.
@NullMarked
package ua.viche.platform.events;

import org.jspecify.annotations.NullMarked;
