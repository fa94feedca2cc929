package ua.viche.moderation.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Keeps small numbers out of public tables, since few people are easily known again; and with them as many others as it takes that
/// nobody can subtract them out of the total.
///
/// @param total null where it is kept out
/// @param parts by name; null where kept out
public record SmallNumbers(@Nullable Long total, Map<String, @Nullable Long> parts) {

    /// The smallest number that is told, besides none.
    static final long LEAST = 5;

    static SmallNumbers of(Map<String, Long> counts) {
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var hidden = new HashSet<String>();
        counts.forEach((name, count) -> {
            if (isSmall(count)) {
                hidden.add(name);
            }
        });
        if (!hidden.isEmpty()) {
            counts.entrySet().stream().filter(entry -> entry.getValue() >= LEAST)
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                    .takeWhile(_ -> !isSafe(counts, hidden)).forEach(entry -> hidden.add(entry.getKey()));
        }
        var parts = new TreeMap<String, @Nullable Long>();
        counts.forEach((name, count) -> parts.put(name, hidden.contains(name) ? null : count));
        var known = hidden.isEmpty() ? !isSmall(total) : isSafe(counts, hidden);
        return new SmallNumbers(known ? Long.valueOf(total) : null, parts);
    }

    /// Whether what is hidden cannot be told from its sum: there are several, and together they are not few.
    private static boolean isSafe(Map<String, Long> counts, Set<String> hidden) {
        return hidden.size() > 1 && hidden.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).sum() >= LEAST;
    }

    static boolean isSmall(long count) {
        return count > 0 && count < LEAST;
    }
}
