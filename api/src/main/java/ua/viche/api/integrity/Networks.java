package ua.viche.api.integrity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.NetworkStore.Scope;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.ClientAddress;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;
import ua.viche.platform.identity.Vault;

/// What staff decided about networks. Looking up asks memory only; each replica reads the rules anew every two seconds.
public final class Networks {

    /// Where a request comes from.
    ///
    /// @param address null where what a proxy wrote is none
    public record Client(NetworkHash network, @Nullable Address address) {}

    /// What the rules say about a network.
    public enum Verdict {
        USUAL, ALLOWED, BLOCKED
    }

    private static final String PURPOSE = "network";
    private static final int REMEMBERED = 100_000;

    private final Database database;
    private final Clock clock;
    private final Vault vault;
    private final ClientAddress addresses;
    private final AuditTrail audit;
    private final NetworkStore store = new NetworkStore();
    private final Cache<String, Client> clients = Caffeine.newBuilder().maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10)).build();
    private volatile NetworkLists lists = NetworkLists.EMPTY;

    private Networks(Platform platform, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        vault = platform.vault();
        addresses = platform.addresses();
        this.audit = audit;
    }

    public static Networks on(Platform platform, AuditTrail audit) {
        var networks = new Networks(platform, audit);
        networks.refresh();
        return networks;
    }

    /// Who sends a request, as far as the network tells.
    public Client client(ServerRequest request) {
        return clients.get(addresses.of(request), this::client);
    }

    /// What becomes of a signature from there on a petition of this procedure.
    public Verdict verdict(String procedure, Client client) {
        return lists.verdict(procedure, client, clock.instant());
    }

    /// Adds a rule, which every replica follows within seconds.
    NetworkRule add(UUID staff, NetworkRequest wanted) {
        var rule = wanted.rule(Ids.next(), staff, now());
        return database.inTransaction(session -> store.insert(session, rule)
                .thenCompose(_ -> audit.append(session, act(staff, rule, rule.kind().code() + "-network", rule.addedAt())))
                .thenApply(_ -> rule));
    }

    /// Takes a rule back; empty where there is none to take back.
    Optional<NetworkRule> remove(UUID staff, UUID id, Scope scope) {
        var at = now();
        return database.<Optional<NetworkRule>>inTransaction(session -> store.remove(session, id, staff, at, scope)
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedStage(found)
                        : audit.append(session, act(staff, found.get(), "remove-network", at)).thenApply(_ -> found)));
    }

    /// The rules that apply, newest first.
    Page<NetworkRule> list(Scope scope, Page.Request page) {
        var now = now();
        return database.inTransaction(session -> store.list(session, scope, now, page)
                .thenApply(rules -> Page.of(rules, page, rule -> rule.id().toString())));
    }

    /// Reads the rules anew.
    void refresh() {
        var now = now();
        lists = new NetworkLists(database.inTransaction(session -> store.standing(session, now)));
    }

    private Client client(String text) {
        var address = Address.ofClient(text).orElse(null);
        var network = address == null ? text : address.v4() ? address.toString() : address.prefix(NetworkHash.V6_BITS).toString();
        return new Client(NetworkHash.of(Base64.getUrlDecoder().decode(vault.hash(PURPOSE, network))), address);
    }

    private static StaffAct act(UUID staff, NetworkRule rule, String act, Instant at) {
        var details = new HashMap<String, Object>();
        details.put("network", String.valueOf(rule.network() == null ? rule.hash() : rule.network()));
        details.put("procedure", rule.procedure() == null ? "" : rule.procedure());
        details.put("reason", rule.reason());
        details.put("until", rule.until() == null ? "" : rule.until().toString());
        return new StaffAct(staff, act, rule.id(), at, details);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
