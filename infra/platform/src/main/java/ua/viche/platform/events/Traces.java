package ua.viche.platform.events;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Traces as text, so that they can be stored with an event (W3C Trace Context).
public final class Traces {

    private static final String HEADER = "traceparent";

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    };

    /// The `traceparent` of a context; null where nothing is traced.
    public static @Nullable String traceparent(Context context) {
        var carrier = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(context, carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(HEADER);
    }

    /// The context of a `traceparent`; the root where there is none or it is malformed.
    public static Context context(@Nullable String traceparent) {
        var carrier = traceparent == null ? Map.<String, String>of() : Map.of(HEADER, traceparent);
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), carrier, GETTER);
    }

    private Traces() {}
}
