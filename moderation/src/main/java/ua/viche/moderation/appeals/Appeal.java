package ua.viche.moderation.appeals;

import jakarta.persistence.Column;
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

/// An author's appeal against a decision. It is decided once, by somebody who neither made that decision nor wrote what it is about;
/// the database refuses anything else.
///
/// Ask [#barrier] first: an act that the appeal does not allow is a fault here.
@Entity
public class Appeal {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID statement;

    @Column(updatable = false)
    private UUID decision;

    @Column(updatable = false)
    private UUID firstDecider;

    @Column(updatable = false)
    private UUID author;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String queue;

    @Column(updatable = false)
    private byte[] text;

    @Column(updatable = false)
    private Instant filedAt;

    @Enumerated(EnumType.STRING)
    private AppealState state;

    private @Nullable UUID heldBy;

    private @Nullable Instant heldUntil;

    private @Nullable UUID decider;

    private @Nullable Instant decidedAt;

    private @Nullable String explanation;

    @Version
    private long version;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    /// What an appeal is about.
    ///
    /// @param firstDecider who must not decide on it
    /// @param queue whose reviewers look at it
    record About(UUID statement, UUID decision, UUID firstDecider, UUID author, String kind, String queue) {}

    /// @param text encrypted
    Appeal(UUID id, About about, byte[] text, Instant filedAt) {
        this.id = id;
        this.statement = about.statement();
        this.decision = about.decision();
        this.firstDecider = about.firstDecider();
        this.author = about.author();
        this.kind = about.kind();
        this.queue = about.queue();
        this.text = text;
        this.filedAt = filedAt;
        this.state = AppealState.OPEN;
    }

    /// What keeps a reviewer from acting on the appeal now.
    public Optional<AppealBarrier> barrier(UUID reviewer, Instant now) {
        if (firstDecider.equals(reviewer)) {
            return Optional.of(new AppealBarrier.FirstDecider());
        }
        if (author.equals(reviewer)) {
            return Optional.of(new AppealBarrier.Own());
        }
        if (state != AppealState.OPEN) {
            return Optional.of(new AppealBarrier.Decided(state, Objects.requireNonNull(decidedAt)));
        }
        return holder(now).filter(holder -> !holder.equals(reviewer))
                .map(_ -> new AppealBarrier.HeldByAnother(Objects.requireNonNull(heldUntil)));
    }

    /// Who holds it; nobody once the lease is over.
    public Optional<UUID> holder(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil) ? Optional.ofNullable(heldBy) : Optional.empty();
    }

    void claim(UUID reviewer, Instant now, Duration lease) {
        allowed(reviewer, now);
        heldBy = reviewer;
        heldUntil = now.plus(lease);
    }

    void release(UUID reviewer, Instant now) {
        allowed(reviewer, now);
        heldBy = null;
        heldUntil = null;
    }

    /// @param outcome anything but open
    void decide(UUID reviewer, AppealState outcome, String why, Instant now) {
        allowed(reviewer, now);
        if (outcome == AppealState.OPEN) {
            throw new IllegalArgumentException("no outcome: " + outcome);
        }
        state = outcome;
        decider = reviewer;
        decidedAt = now;
        explanation = why;
        heldBy = null;
        heldUntil = null;
    }

    private void allowed(UUID reviewer, Instant now) {
        barrier(reviewer, now).ifPresent(barrier -> {
            throw new IllegalStateException("appeal " + id + ": " + barrier);
        });
    }

    public UUID id() {
        return id;
    }

    public UUID statement() {
        return statement;
    }

    public UUID decision() {
        return decision;
    }

    public UUID author() {
        return author;
    }

    public String kind() {
        return kind;
    }

    /// Whose reviewers look at it.
    public String queue() {
        return queue;
    }

    byte[] text() {
        return text;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public AppealState state() {
        return state;
    }

    public @Nullable Instant heldUntil() {
        return heldUntil;
    }

    public @Nullable UUID decider() {
        return decider;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String explanation() {
        return explanation;
    }

    public long version() {
        return version;
    }
}
