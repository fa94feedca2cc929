package ua.viche.moderation.quality;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How far two opinions about each of many items agree.
///
/// @param pairs how many items
/// @param agreed how many of them both saw alike
/// @param kappa Cohen's kappa: 1 for full agreement, 0 for what chance alone would give, below for less; null where everybody always
/// said the same, so that chance alone explains it
public record Agreement(int pairs, int agreed, @Nullable Double kappa) {

    /// Two opinions about one item.
    public record Pair(Opinion first, Opinion second) {}

    /// @param label what of an opinion is compared
    static <L> Agreement of(List<Pair> pairs, Function<Opinion, L> label) {
        var firsts = new HashMap<L, Integer>();
        var seconds = new HashMap<L, Integer>();
        var agreed = 0;
        for (var pair : pairs) {
            var first = label.apply(pair.first());
            var second = label.apply(pair.second());
            firsts.merge(first, 1, Integer::sum);
            seconds.merge(second, 1, Integer::sum);
            agreed += first.equals(second) ? 1 : 0;
        }
        var all = (double) pairs.size();
        var chance = firsts.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() / all * seconds.getOrDefault(entry.getKey(), 0) / all).sum();
        var kappa = pairs.isEmpty() || chance >= 1 ? null : Double.valueOf((agreed / all - chance) / (1 - chance));
        return new Agreement(pairs.size(), agreed, kappa);
    }
}
