package ua.viche.moderation.queue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.DecisionMade.Action;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.contracts.events.SubmissionReceived.Publication;

/// A submission that waits for a decision. It begins open, may be escalated to another queue or put off, and ends: closed by a
/// decision, withdrawn by its author, or superseded by a newer submission of the same text. A closed one is opened again by a
/// complaint or an appeal. While it waits one reviewer at a time may hold it, for as long as the lease lasts.
///
/// Ask [#barrier] first: an act that the item does not allow is a fault here.
@Entity
public class Item {

    @Id
    private UUID id;

    private UUID submission;

    private String kind;

    private UUID subject;

    private String body;

    private @Nullable String territory;

    private UUID author;

    @Embedded
    private Content content;

    private Instant submittedAt;

    private @Nullable Instant dueAt;

    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    @Embedded
    private Circumstances circumstances;

    @Embedded
    private Place place;

    private int complaints;

    private boolean shown;

    private @Nullable Instant deferredUntil;

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Reopening reopenedBy;

    private @Nullable UUID heldBy;

    private @Nullable Instant heldUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable Action outcome;

    private @Nullable Instant closedAt;

    @Version
    private long version;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    /// An open item for a submission in the general queue.
    public Item(UUID id, SubmissionReceived event, Instant receivedAt) {
        this(id, event, receivedAt, new Place(Place.GENERAL, Objects.requireNonNullElse(event.dueAt(), event.submittedAt()), 0,
                Place.Exposure.NONE));
    }

    /// An open item for a submission.
    public Item(UUID id, SubmissionReceived event, Instant receivedAt, Place place) {
        this.id = id;
        this.submission = event.submission();
        this.kind = event.kind();
        this.subject = event.subject();
        this.body = event.body();
        this.territory = event.territory();
        this.author = event.author();
        this.content = new Content(event.title(), event.text(), event.language());
        this.submittedAt = event.submittedAt();
        this.dueAt = event.dueAt();
        this.receivedAt = receivedAt;
        this.state = ItemState.OPEN;
        this.circumstances = Circumstances.of(event);
        this.place = place;
        this.shown = circumstances.publication() == Publication.AFTER;
    }

    /// What keeps a reviewer from acting on the item now.
    public Optional<Barrier> barrier(UUID reviewer, Instant now) {
        return switch (state) {
            case OPEN, ESCALATED, DEFERRED -> author.equals(reviewer)
                    ? Optional.of(new Barrier.Own())
                    : holder(now).filter(holder -> !holder.equals(reviewer))
                            .map(_ -> new Barrier.HeldByAnother(known(heldUntil)));
            case CLOSED -> Optional.of(new Barrier.Decided(known(outcome), known(closedAt)));
            case WITHDRAWN -> Optional.of(new Barrier.Withdrawn(known(closedAt)));
            case SUPERSEDED -> Optional.of(new Barrier.Superseded(known(closedAt)));
        };
    }

    /// Who holds the item; nobody once the lease is over.
    public Optional<UUID> holder(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil) ? Optional.ofNullable(heldBy) : Optional.empty();
    }

    /// Gives the item to a reviewer for a time, or prolongs the time. What was put off is put off no longer.
    public void claim(UUID reviewer, Instant now, Duration lease) {
        allowed(reviewer, now);
        if (state == ItemState.DEFERRED) {
            waits(ItemState.OPEN, null, null);
        }
        heldBy = reviewer;
        heldUntil = now.plus(lease);
    }

    /// Gives the item back to the queue.
    public void release(UUID reviewer, Instant now) {
        allowed(reviewer, now);
        free();
    }

    /// Puts the item off; nobody holds it meanwhile.
    ///
    /// @param why for the other reviewers
    public void defer(UUID reviewer, Instant until, String why, Instant now) {
        allowed(reviewer, now);
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("put off until " + until + ", which is over");
        }
        waits(ItemState.DEFERRED, until, why);
        free();
    }

    /// The time until which the item was put off is over. What waits otherwise stays as it is.
    public void resume() {
        if (state == ItemState.DEFERRED) {
            waits(ItemState.OPEN, null, reason);
        }
    }

    /// Asks the reviewers of a queue to decide; nobody holds the item any more.
    ///
    /// @param why for them
    public void escalate(UUID reviewer, String queue, String why, Instant now) {
        allowed(reviewer, now);
        waits(ItemState.ESCALATED, null, why);
        place = place.in(queue);
        free();
    }

    /// A reviewer decided.
    public void close(UUID reviewer, Action action, Instant now) {
        allowed(reviewer, now);
        outcome = action;
        shown = switch (action) {
            case APPROVE, REDACT, RESTORE -> true;
            case RETURN, REJECT, HIDE -> false;
        };
        end(ItemState.CLOSED, now);
    }

    /// A decision was taken back before anybody outside heard of it: the item waits as it did before, if it does not wait already.
    ///
    /// @param before whether the public saw it then
    public void undecide(boolean before) {
        shown = before;
        if (state == ItemState.CLOSED) {
            waits(ItemState.OPEN, null, null);
            outcome = null;
            closedAt = null;
        }
    }

    /// A decision was overturned: the public sees the item again. One that waits for another decision goes on waiting.
    public void restore() {
        shown = true;
        if (state == ItemState.CLOSED) {
            outcome = Action.RESTORE;
        }
    }

    /// A decided item waits again.
    ///
    /// @param until when the new decision is due; null where no clock runs: it is wanted at once then
    public void reopen(Reopening why, @Nullable Instant until, Instant now) {
        if (state != ItemState.CLOSED) {
            throw new IllegalStateException("item " + id + " is " + state.label() + " and cannot be reopened");
        }
        waits(ItemState.OPEN, null, null);
        outcome = null;
        closedAt = null;
        reopenedBy = why;
        dueAt = until;
        place = place.wanted(until == null ? now : until);
    }

    /// The author took the submission back. What is over stays as it is.
    public void withdraw(Instant at) {
        if (state.waits()) {
            end(ItemState.WITHDRAWN, at);
        }
    }

    /// A newer submission took the place of this one. What is over stays as it is.
    public void supersede(Instant at) {
        if (state.waits()) {
            end(ItemState.SUPERSEDED, at);
        }
    }

    /// Whether the law's time for a decision was over: now, or when the item ended.
    public boolean overdue(Instant now) {
        return dueAt != null && (closedAt == null ? now : closedAt).isAfter(dueAt);
    }

    private void allowed(UUID reviewer, Instant now) {
        barrier(reviewer, now).ifPresent(barrier -> {
            throw new IllegalStateException("item " + id + ": " + barrier);
        });
    }

    private void waits(ItemState waiting, @Nullable Instant until, @Nullable String why) {
        state = waiting;
        deferredUntil = until;
        reason = why;
    }

    private void end(ItemState end, Instant at) {
        waits(end, null, null);
        closedAt = at;
        free();
    }

    private void free() {
        heldBy = null;
        heldUntil = null;
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    public UUID id() {
        return id;
    }

    public UUID submission() {
        return submission;
    }

    public String kind() {
        return kind;
    }

    public UUID subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public @Nullable String territory() {
        return territory;
    }

    /// Person key of the author.
    public UUID author() {
        return author;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    public Place place() {
        return place;
    }

    /// How many people complained of it.
    public int complaints() {
        return complaints;
    }

    /// Whether the public sees it, or has seen it.
    public boolean shown() {
        return shown;
    }

    /// Until when it is put off.
    public @Nullable Instant deferredUntil() {
        return deferredUntil;
    }

    /// Why it was put off or escalated.
    public @Nullable String reason() {
        return reason;
    }

    /// Why it waits again after a decision; null where there was none.
    public @Nullable Reopening reopenedBy() {
        return reopenedBy;
    }

    public Content content() {
        return content;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public ItemState state() {
        return state;
    }

    public @Nullable Instant heldUntil() {
        return heldUntil;
    }

    public @Nullable Action outcome() {
        return outcome;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public long version() {
        return version;
    }
}
