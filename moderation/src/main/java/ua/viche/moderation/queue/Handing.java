package ua.viche.moderation.queue;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.moderation.duty.Alerts;
import ua.viche.moderation.routing.Routing;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;

/// Passing an item on: to a later time or to other reviewers, always with a reason.
final class Handing {

    private final AuditTrail audit;
    private final Routing routing;
    private final Alerts alerts;

    Handing(AuditTrail audit, Routing routing, Alerts alerts) {
        this.audit = audit;
        this.routing = routing;
        this.alerts = alerts;
    }

    CompletionStage<Void> defer(Stage.Session session, Reviewer reviewer, Item item, Instant until, String why, Instant now) {
        item.defer(reviewer.person(), until, why, now);
        var act = new StaffAct(reviewer.person(), "defer", item.id(), now, Map.of("until", until.toString(), "reason", why));
        return session.flush().thenCompose(_ -> audit.append(session, act));
    }

    CompletionStage<Void> escalate(Stage.Session session, Reviewer reviewer, Item item, String queue, String why, Instant now) {
        var from = item.place().queue();
        item.escalate(reviewer.person(), queue, why, now);
        var act = new StaffAct(reviewer.person(), "escalate", item.id(), now, Map.of("from", from, "to", queue, "reason", why));
        return session.flush()
                .thenCompose(_ -> alerts.settle(session, item.id(), Claiming.IN_HAND, now))
                .thenCompose(_ -> routing.queues(session))
                .thenCompose(queues -> alerts.raise(session,
                        queues.named(queue).urgent() ? Cause.URGENT : Cause.REASSIGNED, Claiming.work(item), now))
                .thenCompose(_ -> audit.append(session, act));
    }
}
