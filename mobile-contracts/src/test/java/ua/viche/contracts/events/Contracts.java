package ua.viche.contracts.events;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every event record, found by its annotation, and samples of it made from its components.
final class Contracts {

    private static final UUID SOME_ID = UUID.fromString("0197a1c0-5b7e-7c3a-9b1e-2f4d6a8c0e12");
    private static final Instant SOME_TIME = Instant.parse("2026-11-23T10:00:05.123456Z");

    static List<Class<?>> all() {
        return new ClassFileImporter().importPackagesOf(EventContract.class).stream()
                .filter(type -> type.isAnnotatedWith(EventContract.class)).<Class<?>>map(type -> type.reflect())
                .sorted(Comparator.comparing(Contracts::type)).toList();
    }

    static String type(Class<?> event) {
        return contract(event).type();
    }

    static EventContract contract(Class<?> event) {
        var contract = event.getAnnotation(EventContract.class);
        if (contract == null) {
            throw new IllegalArgumentException(event + " is no event");
        }
        return contract;
    }

    static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// A record with a value in every component, or with null wherever it is allowed.
    static Object sample(Class<?> type, boolean full) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> !full && nullable(component) ? null : value(component.getGenericType(), full)).toArray();
        try {
            Constructor<?> constructor = type
                    .getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(Type type, boolean full) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                List.of(value(list.getActualTypeArguments()[0], full));
            case Class<?> c when c == UUID.class -> SOME_ID;
            case Class<?> c when c == Instant.class -> SOME_TIME;
            case Class<?> c when c == String.class -> "текст";
            case Class<?> c when c == int.class -> 1;
            case Class<?> c when c == long.class -> 1L;
            case Class<?> c when c == boolean.class || c == Boolean.class -> true;
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[0];
            case Class<?> c when c.isRecord() -> sample(c, full);
            default -> throw new IllegalArgumentException("no sample for " + type);
        };
    }

    private Contracts() {}
}
