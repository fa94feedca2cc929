package ua.viche.api.petitions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Ids;

/// One step of a petition: from where to where, by whom, when and why. Never changed.
@Entity
@Immutable
@Table(name = "petition_transition")
public class Transition {

    @Id
    private UUID id = new UUID(0, 0);

    private UUID petition = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable PetitionState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PetitionState to = PetitionState.DRAFT;

    @Enumerated(EnumType.STRING)
    private Actor actor = Actor.AUTHOR;

    private @Nullable UUID person;

    private @Nullable String reason;

    private Instant at = Instant.EPOCH;

    /// Who did it and why.
    ///
    /// @param person key of the person, where it was one whom we know here
    record Cause(Actor actor, @Nullable UUID person, @Nullable String reason, Instant at) {}

    protected Transition() {}

    Transition(UUID petition, @Nullable PetitionState from, PetitionState to, Cause cause) {
        id = Ids.next();
        this.petition = petition;
        this.from = from;
        this.to = to;
        actor = cause.actor();
        person = cause.person();
        reason = cause.reason();
        at = cause.at();
    }

    @Nullable
    PetitionState from() {
        return from;
    }

    PetitionState to() {
        return to;
    }

    Actor actor() {
        return actor;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant at() {
        return at;
    }

    @Nullable
    UUID person() {
        return person;
    }

    UUID petition() {
        return petition;
    }

    UUID id() {
        return id;
    }
}
