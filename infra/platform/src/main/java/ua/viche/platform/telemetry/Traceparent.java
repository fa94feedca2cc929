package ua.viche.platform.telemetry;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `traceparent` of W3C Trace Context as one text.
final class Traceparent {

    private static final String KEY = "traceparent";

    private static final class Getter implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.of(KEY);
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }

    static @Nullable String of(Context context) {
        var carrier = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(context, carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return carrier.get(KEY);
    }

    static Context read(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(KEY, traceparent), new Getter());
    }

    private Traceparent() {}
}
