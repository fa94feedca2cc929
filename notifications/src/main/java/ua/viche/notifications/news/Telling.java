package ua.viche.notifications.news;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;
import ua.viche.contracts.events.Event;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.delivery.News;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.events.Subscription;

/// Turns facts into news.
final class Telling {

    private final Planner planner;

    Telling(Planner planner) {
        this.planner = planner;
    }

    /// Tells of every fact of a type.
    ///
    /// @param consumer the name under which it is noted that a fact was told; never change it
    <E extends Event> Subscription<E> of(Class<E> type, String consumer, Function<E, News> news) {
        return some(type, consumer, event -> List.of(news.apply(event)));
    }

    /// Tells of some facts of a type, or several things of one.
    <E extends Event> Subscription<E> some(Class<E> type, String consumer, Function<E, List<News>> news) {
        return Subscription.to(type, consumer, (session, event, meta) -> tell(session, news.apply(event), meta))
                .thenRun(planner.awake());
    }

    /// One after the other, as a session allows.
    CompletionStage<Void> tell(Stage.QueryProducer session, List<News> news, EventMeta meta) {
        CompletionStage<?> told = CompletableFuture.completedStage(null);
        for (var one : news) {
            told = told.thenCompose(_ -> planner.plan(session, one, meta));
        }
        return told.thenAccept(_ -> {});
    }

    /// Takes back what was to be told to an audience later.
    CompletionStage<Void> cancel(Stage.QueryProducer session, MessageKind kind, About about) {
        return planner.cancel(session, kind, about);
    }

    Runnable awake() {
        return planner.awake();
    }
}
