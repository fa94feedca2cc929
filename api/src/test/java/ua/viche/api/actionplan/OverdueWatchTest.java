package ua.viche.api.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ua.viche.contracts.events.CommitmentOverdue;

class OverdueWatchTest {

    private static final Instant NEW_YEAR = Instant.parse("2016-12-31T22:00:00Z");

    private final PlanFile file = PlanFile.read("ogp-2016-2018");
    private final Plan plan = new Plan(file,
            file.items().stream().collect(Collectors.toMap(PlanFile.PlanItem::code, _ -> UUID.randomUUID())));

    @Test
    void aResultIsLateFromTheEndOfItsLastDayInKyivAndSaidForAWeek() {
        assertThat(late(NEW_YEAR.minusSeconds(1), List.of())).isEmpty();
        assertThat(late(NEW_YEAR, List.of())).extracting(CommitmentOverdue::code).contains("12")
                .hasSameSizeAs(late(NEW_YEAR.plus(Duration.ofDays(7)).minusSeconds(1), List.of()));
        assertThat(late(NEW_YEAR, List.of())).allSatisfy(one -> assertThat(one.dueAt()).isEqualTo(NEW_YEAR));
        assertThat(late(NEW_YEAR.plus(Duration.ofDays(7)), List.of())).isEmpty();
    }

    @Test
    void whatIsThereIsNotLate() {
        var twelve = plan.id(plan.item("12").orElseThrow());
        var late = late(NEW_YEAR, List.of()).stream().filter(one -> one.item().equals(twelve)).toList();

        assertThat(late(NEW_YEAR, List.of(new PlanStore.DoneResult(twelve, late.getFirst().result(), NEW_YEAR))))
                .filteredOn(one -> one.item().equals(twelve)).hasSize(late.size() - 1);
    }

    private List<CommitmentOverdue> late(Instant now, List<PlanStore.DoneResult> done) {
        return OverdueWatch.late(plan, new ItemView.Standing(done, List.of(), now));
    }
}
