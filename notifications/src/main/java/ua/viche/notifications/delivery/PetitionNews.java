package ua.viche.notifications.delivery;

import static ua.viche.notifications.content.About.petition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.viche.contracts.events.Event;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.PetitionClosed;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.PetitionRejected;
import ua.viche.contracts.events.PetitionWithdrawn;
import ua.viche.contracts.events.SponsorsFound;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.events.Subscription;

/// What of a petition's life is told to its author and to those who follow it.
final class PetitionNews {

    private final Planner planner;

    PetitionNews(Planner planner) {
        this.planner = planner;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(
                tell(SponsorsFound.class, "petition-sponsors-found",
                        event -> News.toAuthor(MessageKind.PETITION_SPONSORS_FOUND, petition(event.petition()),
                                Map.of("title", event.title(), "sponsors", String.valueOf(event.sponsors())), event.author())),
                tell(PetitionOpened.class, "petition-opened",
                        event -> News.toAuthor(MessageKind.PETITION_OPENED, petition(event.petition()),
                                Map.of("title", event.title(), "threshold", String.valueOf(event.threshold()), "deadline",
                                        event.deadline().toString()),
                                event.author())),
                tell(PetitionRejected.class, "petition-rejected",
                        event -> News.toAuthor(MessageKind.PETITION_REJECTED, petition(event.petition()),
                                Map.of("title", event.title()), event.author())),
                tell(ThresholdReached.class, "petition-threshold-reached",
                        event -> News.toAuthorAndFollowers(MessageKind.PETITION_THRESHOLD_REACHED, petition(event.petition()),
                                Map.of("title", event.title(), "threshold", String.valueOf(event.threshold()), "answerDue",
                                        event.answerDueAt().toString()),
                                event.author())),
                tell(ThresholdLost.class, "petition-threshold-lost",
                        event -> News.toAuthorAndFollowers(MessageKind.PETITION_THRESHOLD_LOST, petition(event.petition()),
                                Map.of("title", event.title(), "threshold", String.valueOf(event.threshold())), event.author())),
                tell(PetitionAnswered.class, "petition-answered",
                        event -> News.toAuthorAndFollowers(MessageKind.PETITION_ANSWERED, petition(event.petition()),
                                Map.of("title", event.title()), event.author())),
                tell(PetitionClosed.class, "petition-closed",
                        event -> News.toAuthorAndFollowers(MessageKind.PETITION_CLOSED, petition(event.petition()),
                                Map.of("title", event.title(), "signatures", String.valueOf(event.signatures()), "threshold",
                                        String.valueOf(event.threshold())),
                                event.author())),
                tell(PetitionWithdrawn.class, "petition-withdrawn",
                        event -> News.toFollowers(MessageKind.PETITION_WITHDRAWN, petition(event.petition()),
                                Map.of("title", event.title()))));
    }

    private <E extends Event> Subscription<E> tell(Class<E> type, String consumer, Function<E, News> news) {
        return Subscription.to(type, consumer, (session, event, meta) -> planner.plan(session, news.apply(event), meta))
                .thenRun(planner.awake());
    }
}
