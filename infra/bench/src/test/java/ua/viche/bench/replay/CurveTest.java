package ua.viche.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.viche.bench.replay.Curve.Snapshot;
import ua.viche.local.StartException;

class CurveTest {

    private static final Instant BEGIN = Instant.parse("2016-06-25T08:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aFileIsReadInTheOrderOfTime() throws IOException {
        var file = Files.writeString(folder.resolve("curve.csv"), """
                time,total
                2016-06-25T08:15:04Z,100
                2016-06-25T08:15:04Z,100
                2016-06-25T08:17:04Z,160
                2016-06-25T08:19:04Z,140
                """);

        var curve = Curve.read(file);

        assertThat(curve.snapshots()).hasSize(3);
        assertThat(curve.rises()).isEqualTo(60);
        assertThat(curve.falls()).isEqualTo(20);
    }

    @Test
    void whatIsNoCurveIsOneSentence() throws IOException {
        var file = Files.writeString(folder.resolve("curve.csv"), "a,b\nnoon,many\n");

        assertThatThrownBy(() -> Curve.read(file)).isInstanceOf(StartException.class).hasMessageContaining("is no curve");
        assertThatThrownBy(() -> Curve.read(folder.resolve("none"))).isInstanceOf(StartException.class);
    }

    @Property
    void theBestWindowGrewAsMuchAsAnyOther(@ForAll @Size(min = 2, max = 40) List<@IntRange(min = -50, max = 100) Integer> steps) {
        var curve = curve(steps);
        var length = Duration.ofMinutes(10);

        var best = grown(curve.best(length));

        for (var snapshot : curve.snapshots()) {
            assertThat(grown(curve.between(snapshot.time(), snapshot.time().plus(length)))).isLessThanOrEqualTo(best);
        }
    }

    @Property
    void actsFollowTheCurve(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = -50, max = 100) Integer> steps,
            @ForAll @IntRange(min = 1, max = 200) int speed) {
        var curve = curve(steps);
        var acts = new Acts(curve, speed);

        assertThat(acts.count()).isEqualTo(curve.rises());
        assertThat(LongStream.range(0, acts.count()).map(acts::due).toArray()).isSorted();
        var falls = curve.fallsAt(speed);
        assertThat(falls.stream().mapToLong(Falls.Fall::signatures).sum()).isEqualTo(curve.falls());
        var minute = Duration.ofMinutes(1).toNanos() / speed;
        for (var step = 0; step < steps.size(); step++) {
            var until = (step + 1L) * minute + 1_000;
            var signed = LongStream.range(0, acts.count()).filter(number -> acts.due(number) <= until).count();
            var taken = falls.stream().filter(fall -> fall.at().toNanos() <= until).mapToLong(Falls.Fall::signatures).sum();
            assertThat(signed - taken).isEqualTo(curve.snapshots().get(step + 1).total() - curve.snapshots().getFirst().total());
        }
    }

    private static Curve curve(List<Integer> steps) {
        var totals = IntStream.rangeClosed(0, steps.size())
                .mapToObj(i -> new Snapshot(BEGIN.plus(Duration.ofMinutes(i)),
                        10_000 + steps.subList(0, i).stream().mapToLong(step -> step).sum()));
        return new Curve(totals.toList());
    }

    private static long grown(Curve curve) {
        return curve.snapshots().getLast().total() - curve.snapshots().getFirst().total();
    }
}
