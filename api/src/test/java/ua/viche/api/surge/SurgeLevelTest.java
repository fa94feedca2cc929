package ua.viche.api.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import ua.viche.platform.database.Strain;

class SurgeLevelTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Property
    void itMovesAStepAtATimeAndOnlyForAReason(
            @ForAll @Size(max = 200) List<@DoubleRange(min = 0, max = 1) Double> pressures) {
        var level = SurgeLevel.none(START);
        var now = START;
        for (var pressure : pressures) {
            now = now.plus(LOOK);
            var next = level.after(pressure, now);
            assertThat(next.level()).isBetween(Math.max(0, level.level() - 1), Math.min(SurgeLevel.HIGHEST, level.level() + 1));
            if (next.level() > level.level()) {
                assertThat(pressure).isGreaterThanOrEqualTo(SurgeLevel.enters(next.level()));
            }
            if (next.level() < level.level()) {
                assertThat(pressure).isLessThan(SurgeLevel.leaves(level.level()));
                assertThat(Duration.between(level.since(), now)).isGreaterThanOrEqualTo(SurgeLevel.CALM);
            }
            level = next;
        }
    }

    @Property
    void underTheSamePressureItComesToRest(@ForAll @DoubleRange(min = 0, max = 1) double before,
            @ForAll @DoubleRange(min = 0, max = 1) double pressure) {
        var level = looks(SurgeLevel.none(START), before, START, 10);
        var from = START.plusSeconds(10);
        var rested = looks(level, pressure, from, 200);

        assertThat(looks(rested, pressure, from.plusSeconds(200), 200).level()).isEqualTo(rested.level());
    }

    @Property
    void morePressureNeverShedsLess(@ForAll @Size(max = 100) List<@DoubleRange(min = 0, max = 1) Double> pressures,
            @ForAll @DoubleRange(min = 0, max = 1) double more) {
        var level = SurgeLevel.none(START);
        var harder = SurgeLevel.none(START);
        var now = START;
        for (var pressure : pressures) {
            now = now.plus(LOOK);
            level = level.after(pressure, now);
            harder = harder.after(Math.min(1, pressure + more), now);
            assertThat(harder.level()).isGreaterThanOrEqualTo(level.level());
        }
    }

    @Property
    void whateverTheDatabaseShowsIsAPressure(@ForAll @DoubleRange(min = 0, max = 1000) double running,
            @ForAll @DoubleRange(min = 0, max = 1) double slow) {
        var before = new Strain.Look(12, 0, 0, 0, 0);
        var now = new Strain.Look(12, (long) running, 100, (long) (100 * slow), 0);

        assertThat(Pressure.strain(before, now)).isBetween(0.0, 1.0);
        assertThat(Pressure.strain(before, new Strain.Look(12, 0, 100, 0, 1))).isEqualTo(1);
        assertThat(Pressure.strain(before, new Strain.Look(12, 12, 10, 10, 0))).isZero();
    }

    private static SurgeLevel looks(SurgeLevel from, double pressure, Instant begin, int times) {
        var level = from;
        for (var look = 1; look <= times; look++) {
            level = level.after(pressure, begin.plus(LOOK.multipliedBy(look)));
        }
        return level;
    }
}
