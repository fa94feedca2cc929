package ua.viche.api.signing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.viche.api.signing.SignatureStore.State;
import ua.viche.platform.database.Database;

/// Signatures as their signers see them.
public final class Signatures {

    private final Database database;
    private final SignatureStore store = new SignatureStore();

    public Signatures(Database database) {
        this.database = database;
    }

    /// A person's valid signature on a petition.
    public Optional<Receipt> of(UUID person, UUID petition) {
        var stored = database.inTransaction(session -> store.find(session, List.of(new Act.Identity(person, petition))))
                .getFirst();
        return stored.state() == State.STANDING ? Optional.ofNullable(stored.receipt()) : Optional.empty();
    }
}
