package ua.viche.moderation.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.moderation.queue.Item;

/// Where a decision stands, on its own.
class DecisionPropertyTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @Property
    void whatIsOverStaysSoAndWhatLeftIsNotUndone(@ForAll List<DecisionState> wishes) {
        var decision = decision();
        for (var wish : wishes) {
            var before = decision.state();
            if (before.mayBecome(wish)) {
                assertThat(before.stands()).isTrue();
                assertThat(wish != DecisionState.UNDONE || before == DecisionState.HELD).isTrue();
                decision.become(wish, START);
            } else {
                assertThatThrownBy(() -> decision.become(wish, START)).isInstanceOf(IllegalStateException.class);
                assertThat(decision.state()).isEqualTo(before);
            }
        }
    }

    private static Decision decision() {
        var event = new SubmissionReceived(UUID.randomUUID(), "petition", UUID.randomUUID(), "demo", null, UUID.randomUUID(),
                "uk",
                "Назва", "Текст", START, null);
        return new Decision(new Decision.Deed(UUID.randomUUID(), UUID.randomUUID(), START, START, null),
                new Item(UUID.randomUUID(), event, START), new Verdict(Action.APPROVE, null, null), null);
    }
}
