package ua.viche.api.actionplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import ua.viche.contracts.events.DecisionMade;

/// The life of a comment on its own.
class CommentStateTest {

    @Property
    void onlyWhatModerationApprovedIsEverPublic(@ForAll List<DecisionMade.Action> decisions) {
        var state = CommentState.PENDING;
        var approved = false;
        for (var decision : decisions) {
            approved |= decision == DecisionMade.Action.APPROVE && state == CommentState.PENDING
                    || decision.name().equals("RESTORE");
            state = state.after(decision).orElse(state);
            assertThat(state != CommentState.PUBLISHED || approved).isTrue();
        }
    }
}
