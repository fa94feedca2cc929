package ua.viche.notifications.news;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/// The table `goal`.
final class GoalStore {

    /// A petition that collects signatures.
    record Goal(UUID petition, String title, UUID author, int threshold) {}

    CompletionStage<Integer> save(Stage.QueryProducer session, Goal goal) {
        return session.createNativeQuery(
                """
                        insert into goal (petition, title, author, threshold) values (:petition, :title, :author, :threshold)
                        on conflict (petition) do nothing
                        """).setParameter("petition", goal.petition()).setParameter("title", goal.title())
                .setParameter("author", goal.author()).setParameter("threshold", goal.threshold()).executeUpdate();
    }

    CompletionStage<List<Goal>> find(Stage.QueryProducer session, List<UUID> petitions) {
        return session.createNativeQuery(
                "select petition, title, author, threshold from goal where petition = any(cast(:petitions as uuid[])) order by petition",
                Object[].class).setParameter("petitions", petitions.toArray(UUID[]::new)).getResultList()
                .thenApply(rows -> rows.stream()
                        .map(row -> new Goal((UUID) row[0], (String) row[1], (UUID) row[2], (int) row[3])).toList());
    }
}
