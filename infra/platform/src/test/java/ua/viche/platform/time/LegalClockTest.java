package ua.viche.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.viche.platform.http.Json;

class LegalClockTest {

    private static final Instant BEGUN = Instant.parse("2026-11-23T09:59:00Z");
    private static final Instant DUE = LegalCalendar.endOf(LocalDate.parse("2026-12-07"));

    @Test
    void aDutyIsLateFromTheMidnightOnThatEndsItsLastDayInKyiv() {
        assertThat(DUE).isEqualTo("2026-12-07T22:00:00Z");
        assertThat(clock(null, DUE.minusSeconds(1)).overdue()).isFalse();
        assertThat(clock(null, DUE)).extracting(LegalClock::overdue, LegalClock::daysLate).containsExactly(true, 0L);
        assertThat(clock(null, DUE.plus(Duration.ofDays(5))).daysLate()).isEqualTo(5);
    }

    @Test
    void whatWasDoneKeepsItsLateness() {
        var muchLater = DUE.plus(Duration.ofDays(100));

        assertThat(clock(DUE.minusSeconds(1), muchLater).overdue()).isFalse();
        assertThat(clock(DUE.plus(Duration.ofDays(3)), muchLater).daysLate()).isEqualTo(3);
    }

    @Test
    void aDutyThatHasNotBegunHasNoClock() {
        assertThat(LegalClock.running("answer", null, DUE, null, BEGUN)).isEmpty();
        assertThat(LegalClock.running("answer", BEGUN, null, null, BEGUN)).isEmpty();
        assertThat(LegalClock.running("answer", BEGUN, DUE, null, BEGUN)).containsExactly(clock(null, BEGUN));
    }

    @Test
    void clientsSeeWhatIsOwedAsNullAndAnUnknownBeginningNotAtAll() {
        JsonNode shown = Json.mapper().valueToTree(LegalClock.of("result", null, DUE, null, BEGUN));

        assertThat(shown.fieldNames()).toIterable().containsExactly("duty", "dueAt", "metAt", "overdue", "daysLate");
        assertThat(shown.path("metAt").isNull()).isTrue();
    }

    @Test
    void aTagChangesWithTheCountAndWithEachDayThatPasses() {
        var marks = List.of(mark(7, DUE.minusSeconds(1)), mark(7, DUE), mark(7, DUE.plus(Duration.ofDays(1))), mark(8, DUE));

        assertThat(marks).doesNotHaveDuplicates();
        assertThat(mark(7, DUE.plus(Duration.ofDays(90_000)))).isLessThan(mark(8, BEGUN));
    }

    private static long mark(long count, Instant now) {
        return LegalClock.mark(count, List.of(clock(null, now)));
    }

    private static LegalClock clock(@Nullable Instant metAt, Instant now) {
        return LegalClock.of("answer", BEGUN, DUE, metAt, now);
    }
}
