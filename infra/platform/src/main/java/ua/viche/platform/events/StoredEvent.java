package ua.viche.platform.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// An event as it is stored and sent: its envelope and its data as JSON text.
///
/// @param traceparent of the trace that caused it (W3C Trace Context), null where there was none
record StoredEvent(String id, String topic, String type, String aggregate, Instant time, @Nullable String traceparent,
        String data) {

    static final String TRACEPARENT = "traceparent";

    CloudEvent cloudEvent(String source) {
        var builder = new CloudEventBuilder().withId(id).withSource(URI.create(source)).withType(type).withSubject(aggregate)
                .withTime(OffsetDateTime.ofInstant(time, ZoneOffset.UTC))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8));
        return (traceparent == null ? builder : builder.withExtension(TRACEPARENT, traceparent)).build();
    }

    /// @throws IllegalArgumentException where the event lacks what ours always have
    static StoredEvent of(String topic, CloudEvent event, @Nullable String traceparent) {
        var time = event.getTime();
        var data = event.getData();
        if (time == null || data == null) {
            throw new IllegalArgumentException("event without time or data");
        }
        return new StoredEvent(event.getId(), topic, event.getType(), String.valueOf(event.getSubject()), time.toInstant(),
                traceparent,
                new String(data.toBytes(), StandardCharsets.UTF_8));
    }
}
