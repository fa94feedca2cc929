package ua.viche.api.open311;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.identity.Vault;

/// Systems with a key.
final class Partners {

    private static final int KEY_BYTES = 24;
    private static final String PURPOSE = "open311 key";
    private static final String LOCAL = "local";

    private final Database database;
    private final Clock clock;
    private final Vault vault;
    private final AuditTrail audit;
    private final boolean local;
    private final PartnerStore store = new PartnerStore();
    private final SecureRandom random = new SecureRandom();

    /// @param key told once and never again
    record Issued(UUID id, String name, String key) {}

    Partners(Platform platform, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        vault = platform.vault();
        local = platform.local();
        this.audit = audit;
    }

    Issued issue(UUID staff, String name) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var partner = new Partner(Ids.next(), name.strip(), now(), null);
        return database.inTransaction(session -> store.insert(session, partner, vault.hash(PURPOSE, key))
                .thenCompose(_ -> audit.append(session,
                        new StaffAct(staff, "issue-open311-key", partner.id(), now(), Map.of("name", partner.name()))))
                .thenApply(_ -> new Issued(partner.id(), partner.name(), key)));
    }

    /// @return whether there was one
    boolean revoke(UUID staff, UUID id) {
        return database.inTransaction(session -> store.revoke(session, id, now()).thenCompose(revoked -> revoked
                ? audit.append(session, new StaffAct(staff, "revoke-open311-key", id, now(), Map.of())).thenApply(_ -> true)
                : CompletableFuture.completedStage(false)));
    }

    List<Partner> all() {
        return database.inTransaction(store::all);
    }

    /// Whose a key is.
    Optional<Partner> of(String key) {
        if (local && MessageDigest.isEqual(localKey(vault).getBytes(StandardCharsets.US_ASCII),
                key.getBytes(StandardCharsets.UTF_8))) {
            return Optional.of(Partner.LOCAL);
        }
        return database.inTransaction(session -> store.find(session, vault.hash(PURPOSE, key)));
    }

    /// As `viche token open311-key` makes it.
    private static String localKey(Vault vault) {
        return vault.hash(PURPOSE, LOCAL);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
