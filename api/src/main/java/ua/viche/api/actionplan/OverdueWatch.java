package ua.viche.api.actionplan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.api.actionplan.PlanFile.PlanItem;
import ua.viche.contracts.events.CommitmentOverdue;
import ua.viche.platform.Platform;
import ua.viche.platform.time.LegalCalendar;

/// Says which results are late, once a day in the first week; what is late for longer was said.
final class OverdueWatch implements Runnable {

    private static final Duration SAID_FOR = Duration.ofDays(7);

    private final Platform platform;
    private final ActionPlan plan;

    OverdueWatch(Platform platform, ActionPlan plan) {
        this.platform = platform;
        this.plan = plan;
    }

    @Override
    public void run() {
        var late = late(plan.plan(), plan.standing());
        if (!late.isEmpty()) {
            platform.database().<@Nullable Void>inTransaction(session -> platform.outbox().addAll(session, late));
        }
    }

    static List<CommitmentOverdue> late(Plan plan, ItemView.Standing standing) {
        return plan.file().items().stream().flatMap(item -> late(plan, item, standing)).toList();
    }

    private static Stream<CommitmentOverdue> late(Plan plan, PlanItem item, ItemView.Standing standing) {
        var id = plan.id(item);
        return IntStream.rangeClosed(1, item.results().size())
                .filter(number -> standing.done().stream().noneMatch(one -> one.item().equals(id) && one.number() == number))
                .mapToObj(number -> new CommitmentOverdue(id, item.code(), item.uk(), item.en(), number, end(item, number),
                        standing.now()))
                .filter(late -> !standing.now().isBefore(late.dueAt())
                        && standing.now().isBefore(late.dueAt().plus(SAID_FOR)));
    }

    private static Instant end(PlanItem item, int number) {
        return LegalCalendar.endOf(item.lastDay(item.results().get(number - 1)));
    }
}
