package ua.viche.notifications.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.SigningAnomaly;
import ua.viche.contracts.events.StaffAlertRaised.Cause;
import ua.viche.notifications.content.About;
import ua.viche.platform.events.Subscription;

/// Calls the scrutineers of a procedure when signatures on one of its petitions come too fast, again for every hour that they do.
final class Anomalies {

    private final Clock clock;
    private final AlertStore store = new AlertStore();

    Anomalies(Clock clock) {
        this.clock = clock;
    }

    Subscription<?> subscription() {
        return Subscription.to(SigningAnomaly.class, "signing-anomaly", (session, event, _) -> call(session, event));
    }

    private CompletionStage<Void> call(Stage.Session session, SigningAnomaly event) {
        var now = clock.instant();
        var alert = UUID.nameUUIDFromBytes(("anomaly " + event.petition() + " " + event.network()).getBytes(UTF_8));
        var term = new Terms.Term(About.petition(event.petition()), "signing:" + event.procedure(), now);
        return store.schedule(session, alert, Cause.URGENT, term, now, now).thenAccept(_ -> {});
    }
}
