package ua.viche.platform.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The values behind one tree of settings, what was asked of them, and the mistakes noted.
final class Values {

    /// What stands under a key.
    ///
    /// @param list whether it was written as a list
    record Value(List<String> parts, boolean list) {

        static Value of(String text) {
            return new Value(List.of(text), false);
        }
    }

    private final NavigableMap<String, Value> values = new TreeMap<>();
    private final Set<String> fromFile = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final Set<String> mistakes = new LinkedHashSet<>();

    void put(String key, Value value) {
        values.put(key, value);
    }

    void putFromFile(String key, Value value) {
        fromFile.add(key);
        put(key, value);
    }

    @Nullable
    Value find(String key) {
        asked.add(key);
        return values.get(key);
    }

    List<String> names(String start) {
        var names = new TreeSet<String>();
        for (var key : values.tailMap(start, true).keySet()) {
            if (!key.startsWith(start)) {
                break;
            }
            int end = key.indexOf('.', start.length());
            if (end > 0) {
                names.add(key.substring(start.length(), end));
            }
        }
        return List.copyOf(names);
    }

    void leave(String key) {
        elsewhere.add(key);
    }

    void mistake(String key, String what) {
        mistakes.add(key + ": " + what);
    }

    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    List<String> unknown() {
        return fromFile.stream().filter(key -> !asked.contains(key) && belongsHere(key) && !emptyPlace(key))
                .map(key -> key + ": unknown key"
                        + Nearest.to(key, asked).map(known -> ", did you mean " + known + "?").orElse(""))
                .toList();
    }

    /// `data:` with nothing but comments below it.
    private boolean emptyPlace(String key) {
        var value = values.get(key);
        return value != null && value.equals(Value.of("")) && asked.stream().anyMatch(known -> known.startsWith(key + "."));
    }

    private boolean belongsHere(String key) {
        return elsewhere.stream().noneMatch(place -> key.equals(place) || key.startsWith(place + "."));
    }
}
