package ua.viche.moderation.decisions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.DecisionMade.Area;
import ua.viche.contracts.events.DecisionMade.Span;
import ua.viche.moderation.queue.Item;

/// What was decided about an item, by whom, and why. What it says is never changed; only where it stands.
@Entity
public class Decision {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID item;

    @Column(updatable = false)
    private UUID subject;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Action action;

    @Column(updatable = false)
    private @Nullable String policy;

    @Column(updatable = false)
    private @Nullable String explanation;

    @Column(updatable = false)
    private @Nullable String spans;

    @Column(updatable = false)
    private @Nullable String areas;

    @Column(updatable = false)
    private @Nullable UUID overturns;

    @Column(updatable = false)
    private UUID decidedBy;

    @Column(updatable = false)
    private Instant decidedAt;

    @Column(updatable = false)
    private Instant leavesAt;

    @Column(updatable = false)
    private boolean shownBefore;

    @Column(updatable = false)
    private boolean automatic;

    @Column(updatable = false)
    private @Nullable String traceparent;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    private @Nullable Instant endedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    /// Who decides, when, and until when it may be taken back.
    ///
    /// @param traceparent of the request, so that what follows later belongs to its trace
    record Deed(UUID id, UUID by, Instant at, Instant leavesAt, @Nullable String traceparent) {}

    Decision(Deed deed, Item about, Verdict verdict, @Nullable UUID overturns) {
        this.id = deed.id();
        this.item = about.id();
        this.subject = about.subject();
        this.action = verdict.action();
        this.policy = verdict.policy();
        this.explanation = verdict.explanation();
        this.spans = Redactions.json(verdict.spans());
        this.areas = Redactions.json(verdict.areas());
        this.overturns = overturns;
        this.decidedBy = deed.by();
        this.decidedAt = deed.at();
        this.leavesAt = deed.leavesAt();
        this.shownBefore = about.shown();
        this.automatic = AutomaticDecisions.made(deed.by());
        this.traceparent = deed.traceparent();
        this.state = DecisionState.HELD;
    }

    /// It stands otherwise from now on.
    void become(DecisionState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("decision " + id + " is " + state.label() + " and cannot be " + next.label());
        }
        state = next;
        endedAt = next.stands() ? null : now;
    }

    /// The fact that other services hear.
    DecisionMade announced(Item about) {
        return new DecisionMade(id, about.submission(), about.kind(), about.subject(), action,
                action == Action.APPROVE ? null : policy, explanation, decidedAt, Redactions.spans(spans),
                Redactions.areas(areas),
                overturns);
    }

    public UUID id() {
        return id;
    }

    public UUID item() {
        return item;
    }

    public Action action() {
        return action;
    }

    public @Nullable String policy() {
        return policy;
    }

    public @Nullable String explanation() {
        return explanation;
    }

    /// Person key of the reviewer.
    public UUID decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public DecisionState state() {
        return state;
    }

    /// The decision that this one undoes.
    public @Nullable UUID overturns() {
        return overturns;
    }

    /// Whether the public saw the item until then.
    public boolean shownBefore() {
        return shownBefore;
    }

    /// Whether a machine decided and no person.
    public boolean automatic() {
        return automatic;
    }

    /// What it strikes out of the text; null where nothing.
    public @Nullable List<Span> redactions() {
        return Redactions.spans(spans);
    }

    /// What it covers of photos; null where nothing.
    public @Nullable List<Area> coveredAreas() {
        return Redactions.areas(areas);
    }

    /// Until when its decider may take it back, as long as it is held.
    public Instant leavesAt() {
        return leavesAt;
    }

    @Nullable
    String traceparent() {
        return traceparent;
    }
}
