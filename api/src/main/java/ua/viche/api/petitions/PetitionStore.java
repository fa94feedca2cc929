package ua.viche.api.petitions;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Page;

/// The tables `petition` and `petition_transition`; nobody else reads or writes them.
final class PetitionStore {

    /// As the index `petition_by_words` has it.
    private static final String WITH_WORDS = """
             and cast(sql('to_tsvector(''simple'', ? || '' '' || ?) @@ websearch_to_tsquery(''simple'', ?)',
                p.title, p.text, :words) as Boolean) = true
            """;

    /// Which petitions are asked for.
    ///
    /// @param states any of these
    /// @param author only theirs; null for anybody's
    /// @param words that title or text must have; null for any
    record Filter(List<PetitionState> states, @Nullable String procedure, @Nullable UUID author, @Nullable String words) {}

    CompletionStage<@Nullable Petition> find(Stage.Session session, UUID id) {
        return session.find(Petition.class, id).<@Nullable Petition>thenApply(petition -> petition);
    }

    /// Those of the petitions that there are, in this order.
    CompletionStage<List<Petition>> all(Stage.Session session, List<UUID> ids) {
        return session.createQuery("from Petition where id in (:ids)", Petition.class).setParameter("ids", ids).getResultList()
                .thenApply(found -> found.stream().sorted(Comparator.comparingInt(one -> ids.indexOf(one.id()))).toList());
    }

    /// Keeps a new petition or a step of one.
    CompletionStage<Void> keep(Stage.Session session, Petition petition, Transition transition) {
        return session.persist(petition, transition).thenCompose(_ -> session.flush());
    }

    CompletionStage<List<Transition>> history(Stage.Session session, UUID petition) {
        return session.createQuery("from Transition where petition = :petition order by at, id", Transition.class)
                .setParameter("petition", petition).getResultList();
    }

    /// One row more than the page holds, newest first.
    CompletionStage<List<Petition>> list(Stage.Session session, Filter filter, Page.Request page) {
        var query = new StringBuilder("from Petition p where p.state in (:states)");
        var parameters = new HashMap<String, Object>();
        parameters.put("states", filter.states());
        if (filter.procedure() != null) {
            query.append(" and p.procedure = :procedure");
            parameters.put("procedure", filter.procedure());
        }
        if (filter.author() != null) {
            query.append(" and p.author = :author");
            parameters.put("author", filter.author());
        }
        if (filter.words() != null) {
            query.append(WITH_WORDS);
            parameters.put("words", filter.words());
        }
        if (page.after() != null) {
            query.append(" and p.id < :after");
            parameters.put("after", page.after(UUID::fromString));
        }
        var selection = session.createQuery(query.append(" order by p.id desc").toString(), Petition.class);
        parameters.forEach(selection::setParameter);
        return selection.setMaxResults(page.limit() + 1).getResultList();
    }

    /// Open petitions whose time ran out.
    CompletionStage<List<UUID>> overdue(Stage.Session session, Instant now, int most) {
        return session
                .createQuery("select id from Petition where state = OPEN and deadline <= :now order by deadline", UUID.class)
                .setParameter("now", now).setMaxResults(most).getResultList();
    }
}
