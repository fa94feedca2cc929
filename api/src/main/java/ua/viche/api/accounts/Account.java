package ua.viche.api.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who acts under their own name. The name is encrypted.
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID person = new UUID(0, 0);

    @Version
    private long version;

    private byte @Nullable [] name;

    private Instant createdAt = Instant.EPOCH;

    private Instant seenAt = Instant.EPOCH;

    protected Account() {}

    Account(UUID person, Instant now) {
        this.person = person;
        createdAt = now;
        seenAt = now;
    }

    void seen(byte @Nullable [] encryptedName, Instant now) {
        if (encryptedName != null) {
            name = encryptedName;
        }
        seenAt = now;
    }

    byte @Nullable [] name() {
        return name;
    }

    UUID person() {
        return person;
    }
}
