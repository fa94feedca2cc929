package ua.viche.notifications.news;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.SignaturesAccepted;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.delivery.News;
import ua.viche.notifications.news.GoalStore.Goal;
import ua.viche.platform.events.Subscription;

/// Tells of a quarter, a half and three quarters of the signatures that a petition needs, each once, however often the count passes it.
final class Milestones {

    private static final int[] SHARES = {25, 50, 75};
    private static final int WHOLE = 100;

    private final Telling tell;
    private final GoalStore store = new GoalStore();

    Milestones(Telling tell) {
        this.tell = tell;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(
                Subscription.to(PetitionOpened.class, "petition-goal",
                        (session, event, _) -> store.save(session,
                                new Goal(event.petition(), event.title(), event.author(), event.threshold()))
                                .thenAccept(_ -> {})),
                Subscription.to(SignaturesAccepted.class, "petition-milestone", (session, event, meta) -> passed(session, event)
                        .thenCompose(news -> tell.tell(session, news, meta))).thenRun(tell.awake()));
    }

    private CompletionStage<List<News>> passed(Stage.Session session, SignaturesAccepted event) {
        var grown = event.petitions().stream().filter(tally -> tally.added() > tally.withdrawn()).toList();
        if (grown.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        return store.find(session, grown.stream().map(SignaturesAccepted.Tally::petition).toList())
                .thenApply(goals -> goals.stream().flatMap(goal -> grown.stream()
                        .filter(tally -> tally.petition().equals(goal.petition())).flatMap(tally -> news(goal, tally).stream()))
                        .toList());
    }

    /// The highest one that a batch passed.
    static Optional<Integer> share(int threshold, SignaturesAccepted.Tally tally) {
        var before = tally.count() - tally.added() + tally.withdrawn();
        return Arrays.stream(SHARES)
                .filter(share -> before * WHOLE < (long) threshold * share && tally.count() * WHOLE >= (long) threshold * share)
                .boxed().max(Comparator.naturalOrder());
    }

    private static Optional<News> news(Goal goal, SignaturesAccepted.Tally tally) {
        return share(goal.threshold(), tally).map(share -> News
                .of(MessageKind.PETITION_MILESTONE, About.petition(goal.petition()),
                        Map.of("title", goal.title(), "signatures", String.valueOf(tally.count()), "share",
                                String.valueOf(share)))
                .toAuthor(goal.author()).toFollowers().once(String.valueOf(share)));
    }
}
