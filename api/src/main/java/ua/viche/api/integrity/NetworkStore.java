package ua.viche.api.integrity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.NetworkRule.Kind;
import ua.viche.platform.http.Page;

/// The table `network_rule`; nobody else reads or writes it.
final class NetworkStore {

    private static final String COLUMNS = "id, kind, text(range), hash, procedure, reason, added_by, added_at, until";

    /// Whose rules: those of some procedures, or of all.
    record Scope(boolean everything, List<String> procedures) {}

    CompletionStage<Void> insert(Stage.Session session, NetworkRule rule) {
        return session.createNativeQuery("""
                insert into network_rule (id, kind, range, hash, procedure, reason, added_by, added_at, until)
                values (:id, :kind, cast(cast(:range as text) as cidr), cast(:hash as bigint), cast(:procedure as text), :reason,
                    :by, :at, cast(:until as timestamptz))
                """).setParameter("id", rule.id()).setParameter("kind", rule.kind().name())
                .setParameter("range", rule.network() == null ? null : rule.network().toString())
                .setParameter("hash", rule.hash() == null ? null : rule.hash().value())
                .setParameter("procedure", rule.procedure()).setParameter("reason", rule.reason())
                .setParameter("by", rule.addedBy()).setParameter("at", rule.addedAt()).setParameter("until", rule.until())
                .executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Optional<NetworkRule>> remove(Stage.Session session, UUID id, UUID by, Instant at, Scope scope) {
        return session.createNativeQuery("""
                update network_rule set removed_by = :by, removed_at = :at
                where id = :id and removed_at is null and (:everything or procedure = any(cast(:procedures as text[])))
                returning\s""" + COLUMNS, Object[].class).setParameter("by", by).setParameter("at", at).setParameter("id", id)
                .setParameter("everything", scope.everything())
                .setParameter("procedures", scope.procedures().toArray(String[]::new)).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(NetworkStore::rule));
    }

    /// Every rule that applies.
    CompletionStage<List<NetworkRule>> standing(Stage.Session session, Instant now) {
        return session
                .createNativeQuery(
                        "select " + COLUMNS + " from network_rule where removed_at is null and (until is null or until > :now)",
                        Object[].class)
                .setParameter("now", now).getResultList().thenApply(rows -> rows.stream().map(NetworkStore::rule).toList());
    }

    /// One more than the page holds; rules for all procedures are shown to everybody.
    CompletionStage<List<NetworkRule>> list(Stage.Session session, Scope scope, Instant now, Page.Request page) {
        return session.createNativeQuery("select " + COLUMNS + """
                 from network_rule
                where removed_at is null and (until is null or until > :now)
                    and (:everything or procedure is null or procedure = any(cast(:procedures as text[])))
                    and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :limit
                """, Object[].class).setParameter("now", now).setParameter("everything", scope.everything())
                .setParameter("procedures", scope.procedures().toArray(String[]::new))
                .setParameter("after", page.after(UUID::fromString)).setParameter("limit", page.limit() + 1).getResultList()
                .thenApply(rows -> rows.stream().map(NetworkStore::rule).toList());
    }

    private static NetworkRule rule(Object[] r) {
        return new NetworkRule((UUID) r[0], Kind.valueOf((String) r[1]),
                r[2] == null ? null : AddressRange.parse((String) r[2]).orElseThrow(),
                r[3] == null ? null : new NetworkHash((Long) r[3]), (String) r[4], (String) r[5], (UUID) r[6], instant(r[7]),
                r[8] == null ? null : instant(r[8]));
    }

    private static Instant instant(@Nullable Object timestamp) {
        if (timestamp == null) {
            throw new IllegalStateException("a moment is missing");
        }
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
