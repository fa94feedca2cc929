package ua.viche.moderation.decisions;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.policy.Policies;
import ua.viche.moderation.policy.Policy;
import ua.viche.moderation.queue.Reviewer;
import ua.viche.moderation.screening.Proposal;
import ua.viche.moderation.screening.Screenings;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Language;

/// Decides what screening found to break a policy that needs no person. Everything says that it was automatic: the decision, its
/// statement of reasons, the audit. What somebody has in hand, or what cannot be decided so any more, is left to people; an appeal is
/// always decided by a person.
public final class AutomaticDecisions implements Runnable {

    /// The machine, where a decider is named; a person key that nobody can have.
    static final UUID MACHINE = new UUID(0x6d616368696e8000L, 0x8000000000000001L);

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticDecisions.class);
    private static final Reviewer REVIEWER = new Reviewer(MACHINE, true, true, Set.of());
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Decisions decisions;
    private final Policies policies;
    private final Screenings screenings;

    public AutomaticDecisions(Platform platform, Decisions decisions, Policies policies, Screenings screenings) {
        database = platform.database();
        this.decisions = decisions;
        this.policies = policies;
        this.screenings = screenings;
    }

    /// Whether a machine decided.
    static boolean made(UUID decidedBy) {
        return decidedBy.equals(MACHINE);
    }

    @Override
    public void run() {
        for (var item : database.inTransaction(session -> screenings.toDecide(session, AT_ONCE))) {
            try {
                database.<Void>inTransaction(session -> decide(session, item));
            } catch (RuntimeException failure) {
                LOG.error("item {} could not be decided automatically and is tried again", item, failure);
            }
        }
    }

    private CompletionStage<Void> decide(Stage.Session session, UUID item) {
        return screenings.takeToDecide(session, item).thenCompose(found -> {
            var proposal = found.orElse(null);
            var policy = proposal == null ? null : proposal.policy();
            if (proposal == null || policy == null) {
                return CompletableFuture.completedStage(null);
            }
            return policies.named(session, policy)
                    .thenCompose(named -> decisions.decide(session, REVIEWER, item, verdict(proposal, named), null))
                    .thenAccept(deciding -> LOG.debug("item {}: {}", item, deciding));
        });
    }

    private static Verdict verdict(Proposal proposal, Policy policy) {
        var action = Action.valueOf(proposal.action().toUpperCase(Locale.ROOT));
        var explanation = "Рішення ухвалено автоматично, без участі людини: «%s». Якщо це помилка, оскаржте його — скаргу розгляне людина.\n\n%s"
                .formatted(policy.name(Language.UK),
                        "Decided automatically, by no person: “%s”. If this is a mistake, appeal: a person will look at it."
                                .formatted(policy.name(Language.EN)));
        return new Verdict(action, policy.code(), explanation);
    }
}
