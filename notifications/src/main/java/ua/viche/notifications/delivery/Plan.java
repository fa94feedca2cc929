package ua.viche.notifications.delivery;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.notifications.content.Rule;

/// What was decided about one person's message.
///
/// @param push the rule that decided about the push
/// @param dueAt when to push; of no meaning where there is no push
/// @param lead the message whose push speaks for this one; null for none
/// @param mail the rule that decided about the mail
/// @param mailAt when to mail what is still unread; null for never
record Plan(UUID person, Rule push, Instant dueAt, @Nullable UUID lead, boolean shown, Rule mail, @Nullable Instant mailAt) {

    private static final Set<Rule> PUSHED = Set.of(Rule.PLANNED, Rule.QUIET_HOURS, Rule.DIGEST);

    /// The same where phones hear a topic: nobody needs a push of their own who would get it now.
    Plan byTopic() {
        return push == Rule.PLANNED ? new Plan(person, Rule.TOPIC, dueAt, lead, shown, mail, mailAt) : this;
    }

    /// Whether phones get a push of its own.
    boolean pushed() {
        return PUSHED.contains(push);
    }
}
