package ua.viche.moderation.policy;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The tables `policy` and `policy_list`; nobody else reads or writes them.
final class PolicyStore {

    CompletionStage<List<Policy>> all(Stage.Session session) {
        return session.createSelectionQuery("from Policy order by code", Policy.class).getResultList();
    }

    CompletionStage<Policy> named(Stage.Session session, String code) {
        return session.find(Policy.class, code);
    }

    /// The most exact list that fits, in its order.
    CompletionStage<List<Policy>> applying(Stage.Session session, String kind, String body) {
        return session.createNativeQuery("""
                with fitting as (
                    select kind, body from policy_list
                    where kind in (:kind, '*')
                      and (body = :body or (right(body, 1) = '*' and starts_with(:body, left(body, -1))))
                    order by kind = '*', length(body) desc
                    limit 1)
                select policy.* from fitting
                join policy_list list on (list.kind, list.body) = (fitting.kind, fitting.body)
                join policy on policy.code = list.policy
                order by list.position
                """, Policy.class)
                .setParameter("kind", kind)
                .setParameter("body", body)
                .getResultList();
    }
}
