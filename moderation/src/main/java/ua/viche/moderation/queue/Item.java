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

/// A submission that waits for a decision. It begins open and ends once: closed by a decision, withdrawn by its author, or
/// superseded by a newer submission of the same text. While it is open one reviewer at a time may hold it, for as long as the
/// lease lasts.
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

    /// An open item for a submission.
    public Item(UUID id, SubmissionReceived event, Instant receivedAt) {
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
    }

    /// What keeps a reviewer from acting on the item now.
    public Optional<Barrier> barrier(UUID reviewer, Instant now) {
        return switch (state) {
            case OPEN ->
                holder(now).filter(holder -> !holder.equals(reviewer)).map(_ -> new Barrier.HeldByAnother(known(heldUntil)));
            case CLOSED -> Optional.of(new Barrier.Decided(known(outcome), known(closedAt)));
            case WITHDRAWN -> Optional.of(new Barrier.Withdrawn(known(closedAt)));
            case SUPERSEDED -> Optional.of(new Barrier.Superseded(known(closedAt)));
        };
    }

    /// Who holds the item; nobody once the lease is over.
    public Optional<UUID> holder(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil) ? Optional.ofNullable(heldBy) : Optional.empty();
    }

    /// Gives the item to a reviewer for a time, or prolongs the time.
    public void claim(UUID reviewer, Instant now, Duration lease) {
        allowed(reviewer, now);
        heldBy = reviewer;
        heldUntil = now.plus(lease);
    }

    /// Gives the item back to the queue.
    public void release(UUID reviewer, Instant now) {
        allowed(reviewer, now);
        free();
    }

    /// A reviewer decided.
    public void close(UUID reviewer, Action action, Instant now) {
        allowed(reviewer, now);
        outcome = action;
        end(ItemState.CLOSED, now);
    }

    /// The author took the submission back. What is over stays as it is.
    public void withdraw(Instant at) {
        if (state == ItemState.OPEN) {
            end(ItemState.WITHDRAWN, at);
        }
    }

    /// A newer submission took the place of this one. What is over stays as it is.
    public void supersede(Instant at) {
        if (state == ItemState.OPEN) {
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

    private void end(ItemState end, Instant at) {
        state = end;
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
