package ua.viche.moderation.decisions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.moderation.queue.Item;

/// What was decided about an item, by whom, and why. Never changed; an item has one.
@Entity
@Immutable
public class Decision {

    @Id
    private UUID id;

    private UUID item;

    @Enumerated(EnumType.STRING)
    private Action action;

    private @Nullable String policy;

    private @Nullable String explanation;

    private UUID decidedBy;

    private Instant decidedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(UUID id, UUID item, Verdict verdict, UUID decidedBy, Instant decidedAt) {
        this.id = id;
        this.item = item;
        this.action = verdict.action();
        this.policy = verdict.policy();
        this.explanation = verdict.explanation();
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /// The fact that other services hear.
    DecisionMade announced(Item about) {
        return new DecisionMade(id, about.submission(), about.kind(), about.subject(), action,
                action == Action.APPROVE ? null : policy, explanation, decidedAt);
    }

    UUID id() {
        return id;
    }

    UUID item() {
        return item;
    }

    Action action() {
        return action;
    }

    @Nullable
    String policy() {
        return policy;
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
