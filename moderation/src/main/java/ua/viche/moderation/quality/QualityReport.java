package ua.viche.moderation.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.quality.Agreement.Pair;

/// How far reviewers agree with each other, and with what was known beforehand.
///
/// @param actions over all second reviews, by what is to be done
/// @param policies for each policy that anybody named: whether it applies
/// @param queues for each queue: what is to be done
/// @param reviewers for each first decider, by person key: whether a second reviewer would do the same
/// @param golden for each reviewer, by person key: how many golden items they judged right
public record QualityReport(Agreement actions, Map<String, Agreement> policies, Map<String, Agreement> queues,
        Map<UUID, Agreement> reviewers, Map<UUID, Score> golden) {

    /// @param share null where there is none
    public record Score(int judged, int right, @Nullable Double share) {

        static Score of(List<Pair> pairs) {
            var right = (int) pairs.stream().filter(pair -> pair.first().equals(pair.second())).count();
            return new Score(pairs.size(), right, pairs.isEmpty() ? null : Double.valueOf((double) right / pairs.size()));
        }
    }

    static QualityReport of(List<QualityStore.Given> given) {
        var second = given.stream().filter(one -> one.firstDecider() != null).toList();
        var pairs = second.stream().map(QualityReport::pair).toList();
        var policies = new TreeMap<String, Agreement>();
        pairs.stream().flatMap(pair -> Stream.of(pair.first(), pair.second())).map(Opinion::policy)
                .flatMap(policy -> Stream.ofNullable(policy)).distinct()
                .forEach(policy -> policies.put(policy, Agreement.of(pairs, opinion -> policy.equals(opinion.policy()))));
        var queues = agreement(second, one -> String.valueOf(one.queue()));
        var reviewers = agreement(second, QualityReport::decider);
        var golden = new LinkedHashMap<UUID, Score>();
        given.stream().filter(one -> one.firstDecider() == null).collect(Collectors.groupingBy(QualityStore.Given::reviewer,
                TreeMap::new, Collectors.mapping(QualityReport::pair, Collectors.toList())))
                .forEach((reviewer, theirs) -> golden.put(reviewer, Score.of(theirs)));
        return new QualityReport(Agreement.of(pairs, Opinion::action), policies, queues, reviewers, golden);
    }

    private static <K extends Comparable<K>> Map<K, Agreement> agreement(List<QualityStore.Given> given,
            Function<QualityStore.Given, K> key) {
        var found = new LinkedHashMap<K, Agreement>();
        given.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.mapping(QualityReport::pair, Collectors.toList())))
                .forEach((one, pairs) -> found.put(one, Agreement.of(pairs, Opinion::action)));
        return found;
    }

    private static UUID decider(QualityStore.Given given) {
        var decider = given.firstDecider();
        if (decider == null) {
            throw new IllegalArgumentException("a golden item has no first decider");
        }
        return decider;
    }

    private static Pair pair(QualityStore.Given given) {
        return new Pair(given.first(), given.second());
    }
}
