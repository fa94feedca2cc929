package ua.viche.moderation.statements;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;

/// The tables `statement` and `statement_version`; nobody else reads or writes them.
final class StatementStore {

    /// Keeps a statement or a change of it, and how it reads now.
    CompletionStage<Void> keep(Stage.Session session, Statement statement, Instant at) {
        return session.persist(statement).thenCompose(_ -> session.flush()).thenCompose(_ -> session.createNativeQuery("""
                insert into statement_version (statement, version, at, record) values (:statement, :version, :at, :record)
                """)
                .setParameter("statement", statement.id())
                .setParameter("version", statement.version())
                .setParameter("at", at)
                .setParameter("record", statement.record())
                .executeUpdate()).thenAccept(_ -> {});
    }

    CompletionStage<Optional<Statement>> find(Stage.Session session, UUID id) {
        return session.find(Statement.class, id).thenApply(Optional::ofNullable);
    }

    CompletionStage<Optional<Statement>> lockedOf(Stage.Session session, UUID decision) {
        return session.createSelectionQuery("from Statement where decision = :decision", Statement.class)
                .setParameter("decision", decision)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .thenApply(Optional::ofNullable);
    }

    /// One row more than the page holds, newest first.
    CompletionStage<List<Statement>> list(Stage.Session session, StatementFilter filter, Page.Request page) {
        var query = new StringBuilder("from Statement s where true");
        var parameters = new HashMap<String, Object>();
        add(query, parameters, "s.author = :author", "author", filter.author());
        add(query, parameters, "s.kind = :kind", "kind", filter.kind());
        add(query, parameters, "s.policy = :policy", "policy", filter.policy());
        add(query, parameters, "s.id < :after", "after", page.after(UUID::fromString));
        var selection = session.createSelectionQuery(query.append(" order by s.id desc").toString(), Statement.class);
        parameters.forEach(selection::setParameter);
        return selection.setMaxResults(page.limit() + 1).getResultList();
    }

    private static void add(StringBuilder query, HashMap<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
