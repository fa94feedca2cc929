package ua.viche.api.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ua.viche.contracts.events.DecisionMade;

/// The life of a comment on its own.
class CommentStateTest {

    @Property
    void onlyWhatModerationLetsThroughIsEverPublic(@ForAll List<DecisionMade.Action> decisions) {
        var state = CommentState.PENDING;
        var passed = false;
        for (var decision : decisions) {
            passed |= state == CommentState.PENDING
                    && (decision == DecisionMade.Action.APPROVE || decision == DecisionMade.Action.REDACT)
                    || decision == DecisionMade.Action.RESTORE;
            state = state.after(decision).orElse(state);
            assertThat(state != CommentState.PUBLISHED || passed).isTrue();
        }
    }
}
