package ua.viche.api.integrity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.viche.api.integrity.NetworkRule.Kind;
import ua.viche.api.integrity.Networks.Client;
import ua.viche.api.integrity.Networks.Verdict;

/// All rules about networks as they were at one moment, ready for looking up. Immutable.
final class NetworkLists {

    private static final String ALL = "";

    /// The networks of one kind, for one procedure or for all.
    private record Listed(RangeTable ranges, Map<Long, Instant> hashes) {

        static Listed of(List<NetworkRule> rules) {
            var hashes = new HashMap<Long, Instant>();
            var entries = new java.util.ArrayList<RangeTable.Entry>();
            for (var rule : rules) {
                if (rule.network() != null) {
                    entries.add(new RangeTable.Entry(rule.network(), rule.end()));
                } else if (rule.hash() != null) {
                    hashes.merge(rule.hash().value(), rule.end(), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            return new Listed(new RangeTable(entries), Map.copyOf(hashes));
        }

        boolean holds(Client client, Instant now) {
            var end = hashes.get(client.network().value());
            var address = client.address();
            return end != null && now.isBefore(end) || address != null && ranges.contains(address, now);
        }
    }

    static final NetworkLists EMPTY = new NetworkLists(List.of());

    private final Map<String, Listed> allowed;
    private final Map<String, Listed> blocked;

    NetworkLists(List<NetworkRule> rules) {
        allowed = byProcedure(rules, Kind.ALLOW);
        blocked = byProcedure(rules, Kind.BLOCK);
    }

    /// A block beats an allow, however exact either is.
    Verdict verdict(String procedure, Client client, Instant now) {
        if (holds(blocked, procedure, client, now)) {
            return Verdict.BLOCKED;
        }
        return holds(allowed, procedure, client, now) ? Verdict.ALLOWED : Verdict.USUAL;
    }

    private static boolean holds(Map<String, Listed> lists, String procedure, Client client, Instant now) {
        if (lists.isEmpty()) {
            return false;
        }
        var general = lists.get(ALL);
        var own = lists.get(procedure);
        return general != null && general.holds(client, now) || own != null && own.holds(client, now);
    }

    private static Map<String, Listed> byProcedure(List<NetworkRule> rules, Kind kind) {
        var sorted = new HashMap<String, List<NetworkRule>>();
        rules.stream().filter(rule -> rule.kind() == kind).forEach(rule -> sorted
                .computeIfAbsent(rule.procedure() == null ? ALL : rule.procedure(), _ -> new java.util.ArrayList<>()).add(rule));
        var lists = new HashMap<String, Listed>();
        sorted.forEach((procedure, own) -> lists.put(procedure, Listed.of(own)));
        return Map.copyOf(lists);
    }
}
