package ua.viche.moderation.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.decisions.Effect;
import ua.viche.platform.http.Json;

/// A statement of reasons: its record, and whom it is for.
@Entity
public class Statement {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID decision;

    @Column(updatable = false)
    private UUID item;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private UUID subject;

    @Column(updatable = false)
    private UUID author;

    @Column(updatable = false)
    private @Nullable String policy;

    @Enumerated(EnumType.STRING)
    private StatementStatus status;

    @Column(updatable = false)
    private Instant issuedAt;

    @Column(updatable = false)
    private @Nullable Instant appealUntil;

    private int version;

    private String record;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    Statement(Effect.Settled settled, Reasons reasons) {
        id = reasons.id();
        decision = settled.decision().id();
        item = settled.item().id();
        kind = settled.item().kind();
        subject = settled.item().subject();
        author = settled.item().author();
        policy = settled.decision().policy();
        status = reasons.status();
        issuedAt = reasons.issuedAt();
        appealUntil = reasons.appealUntil();
        version = reasons.version();
        record = Json.text(reasons);
    }

    /// It has a new version, in which an appeal was decided.
    void become(StatementStatus next) {
        if (status != StatementStatus.ISSUED) {
            throw new IllegalStateException("statement " + id + " is " + status.label() + " already");
        }
        var reasons = reasons().with(next);
        status = next;
        version = reasons.version();
        record = Json.text(reasons);
    }

    /// The record.
    public Reasons reasons() {
        return Reasons.parse(record);
    }

    public UUID id() {
        return id;
    }

    public UUID decision() {
        return decision;
    }

    /// The item that was decided on.
    public UUID item() {
        return item;
    }

    public String kind() {
        return kind;
    }

    public UUID subject() {
        return subject;
    }

    /// Person key of the author.
    public UUID author() {
        return author;
    }

    public StatementStatus status() {
        return status;
    }

    /// Until when the author may appeal; null where there is nothing to appeal against.
    public @Nullable Instant appealUntil() {
        return appealUntil;
    }

    int version() {
        return version;
    }

    String record() {
        return record;
    }
}
