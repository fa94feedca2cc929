package ua.viche.api.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.map.MapTesting;

/// The machines of cases and of deliveries, cells, and the anonymity of the map.
class ReportStateTest {

    @Property
    void whatHasEndedOnlyOpensAgainAndADuplicateNeverDoes(@ForAll ReportState from, @ForAll ReportState to) {
        if (from == to) {
            assertThat(from.mayBecome(to)).isFalse();
        } else if (from.isOpen()) {
            assertThat(from.mayBecome(to)).isTrue();
        } else {
            assertThat(from.mayBecome(to)).isEqualTo(to == ReportState.CONFIRMED && from != ReportState.DUPLICATE);
        }
    }

    @Property
    void aDeliveryAlwaysComesToAnEnd(@ForAll Delivery begin) {
        var seen = EnumSet.of(begin);
        begin.next().forEach(seen::add);
        for (var round = 0; round < Delivery.values().length; round++) {
            EnumSet.copyOf(seen).forEach(one -> seen.addAll(one.next()));
        }

        assertThat(seen).anyMatch(one -> one.next().isEmpty());
        assertThat(Delivery.ACKNOWLEDGED.next()).isEmpty();
    }

    @Property
    void aPointLiesInItsCellAndThatInEachCoarserOne(@ForAll("points") Point point) {
        var cell = Cell.of(point);
        assertThat(Cell.of(cell.code())).isEqualTo(cell);
        for (var wider = cell; wider.level() <= Cell.COARSEST; wider = wider.coarser()) {
            var bounds = wider.bounds();
            assertThat(point.lng()).isBetween(bounds.get(0) - 1e-6, bounds.get(2) + 1e-6);
            assertThat(point.lat()).isBetween(bounds.get(1) - 1e-6, bounds.get(3) + 1e-6);
        }
    }

    @Property
    void whateverIsShownIsSharedByEnough(@ForAll("days") Map<Cell, Integer> day) {
        var k = 4;
        var shown = MapTesting.shown(day, k);
        var together = new HashMap<Cell, Integer>();
        shown.forEach((cell, wider) -> together.merge(wider, day.getOrDefault(cell, 0), Integer::sum));

        assertThat(together.values()).allMatch(reports -> reports >= k);
        assertThat(day.keySet()).containsAll(shown.keySet());
    }

    @Provide
    Arbitrary<Point> points() {
        return Arbitraries.doubles().between(44.1, 52.3).flatMap(
                lat -> Arbitraries.doubles().between(22.1, 40.1).map(lng -> new Point(lat, lng)));
    }

    @Provide
    Arbitrary<Map<Cell, Integer>> days() {
        var cells = Arbitraries.integers().between(10_000, 10_040)
                .flatMap(row -> Arbitraries.integers().between(4_000, 4_040).map(column -> new Cell(0, row, column)));
        return Arbitraries.maps(cells, Arbitraries.integers().between(1, 6)).ofMaxSize(30);
    }
}
