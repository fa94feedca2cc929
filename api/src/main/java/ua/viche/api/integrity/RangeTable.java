package ua.viche.api.integrity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Networks that an address is looked up in, each until a moment: one look per length that occurs, whatever their number. Immutable.
final class RangeTable {

    private final Map<AddressRange, Instant> ends = new HashMap<>();
    private final int[] v4;
    private final int[] v6;

    /// A network and the first moment at which it no longer applies.
    record Entry(AddressRange range, Instant end) {}

    RangeTable(List<Entry> entries) {
        entries.forEach(entry -> ends.merge(entry.range, entry.end, RangeTable::later));
        v4 = lengths(true);
        v6 = lengths(false);
    }

    boolean contains(Address address, Instant now) {
        for (var bits : address.v4() ? v4 : v6) {
            var end = ends.get(new AddressRange(address, bits));
            if (end != null && now.isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    private int[] lengths(boolean family) {
        return ends.keySet().stream().filter(range -> range.base().v4() == family).mapToInt(AddressRange::bits).distinct()
                .toArray();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
