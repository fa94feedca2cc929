package ua.viche.api.consultations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.LockMode;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// The tables `consultation` and `consultation_transition`; nobody else reads or writes them.
final class ConsultationStore {

    /// Which consultations are asked for.
    ///
    /// @param states any of these
    /// @param procedures any of these; null for all
    record Filter(List<ConsultationState> states, @Nullable List<String> procedures) {}

    CompletionStage<@Nullable Consultation> find(Stage.Session session, UUID id) {
        return session.find(Consultation.class, id).<@Nullable Consultation>thenApply(found -> found);
    }

    /// Nobody else changes it, or contributes to it, before the transaction ends.
    CompletionStage<@Nullable Consultation> locked(Stage.Session session, UUID id) {
        return session.find(Consultation.class, id, LockMode.PESSIMISTIC_WRITE).<@Nullable Consultation>thenApply(found -> found);
    }

    /// Nobody changes it before the transaction ends; others may hold it so too.
    CompletionStage<@Nullable Consultation> held(Stage.Session session, UUID id) {
        return session.find(Consultation.class, id, LockMode.PESSIMISTIC_READ).<@Nullable Consultation>thenApply(found -> found);
    }

    /// Only one replica at a time looks what is missing.
    CompletionStage<Void> alone(Stage.Session session) {
        return session.createNativeQuery("lock table consultation_procedure in share row exclusive mode").executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Void> insert(Stage.Session session, Consultation consultation) {
        return session.persist(consultation).thenCompose(_ -> session.flush())
                .thenCompose(_ -> keep(session, consultation.id(), consultation.begin()));
    }

    /// Keeps a step together with what it changed.
    CompletionStage<Void> keep(Stage.Session session, UUID consultation, Step step) {
        return session.flush().thenCompose(_ -> session.createNativeQuery("""
                insert into consultation_transition (id, consultation, from_state, to_state, actor, person, reason, at)
                values (:id, :consultation, cast(:from as text), :to, :actor, cast(:person as uuid), cast(:reason as text), :at)
                """).setParameter("id", Ids.next()).setParameter("consultation", consultation)
                .setParameter("from", step.from() == null ? null : step.from().name()).setParameter("to", step.to().name())
                .setParameter("actor", step.by().name()).setParameter("person", step.person())
                .setParameter("reason", step.reason()).setParameter("at", step.at()).executeUpdate()).thenAccept(_ -> {});
    }

    CompletionStage<List<Step>> history(Stage.Session session, UUID consultation) {
        return session.createNativeQuery("""
                select from_state, to_state, actor, reason, at from consultation_transition
                where consultation = :consultation order by at, id
                """, Object[].class).setParameter("consultation", consultation).getResultList()
                .thenApply(rows -> rows.stream()
                        .map(r -> new Step(r[0] == null ? null : ConsultationState.valueOf((String) r[0]),
                                ConsultationState.valueOf((String) r[1]), Step.Actor.valueOf((String) r[2]), null, (String) r[3],
                                ((OffsetDateTime) r[4]).toInstant()))
                        .toList());
    }

    /// Newest first; one more than the page holds.
    CompletionStage<List<Consultation>> list(Stage.Session session, Filter filter, Page.Request page) {
        return list(session, filter, page.after(UUID::fromString), page.limit() + 1);
    }

    /// Newest first, from after one on.
    CompletionStage<List<Consultation>> list(Stage.Session session, Filter filter, @Nullable UUID after, int most) {
        var query = new StringBuilder("from Consultation c where c.state in (:states)");
        var parameters = new HashMap<String, Object>();
        parameters.put("states", filter.states());
        if (filter.procedures() != null) {
            query.append(" and c.procedure in (:procedures)");
            parameters.put("procedures", filter.procedures());
        }
        if (after != null) {
            query.append(" and c.id < :after");
            parameters.put("after", after);
        }
        var selection = session.createQuery(query.append(" order by c.id desc").toString(), Consultation.class);
        parameters.forEach(selection::setParameter);
        return selection.setMaxResults(most).getResultList();
    }

    /// Open ones whose time is over.
    CompletionStage<List<UUID>> overdue(Stage.Session session, Instant now, int most) {
        return session
                .createQuery("select id from Consultation where state = OPEN and closesAt <= :now order by closesAt", UUID.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }
}
