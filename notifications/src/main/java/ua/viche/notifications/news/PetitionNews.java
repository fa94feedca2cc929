package ua.viche.notifications.news;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.viche.contracts.events.PetitionAnswered;
import ua.viche.contracts.events.PetitionClosed;
import ua.viche.contracts.events.PetitionOpened;
import ua.viche.contracts.events.PetitionWithdrawn;
import ua.viche.contracts.events.SponsorsFound;
import ua.viche.contracts.events.ThresholdLost;
import ua.viche.contracts.events.ThresholdReached;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.delivery.News;
import ua.viche.platform.events.Subscription;

/// What of a petition's life is told to its author and to those who follow it.
final class PetitionNews {

    private final Telling tell;

    PetitionNews(Telling tell) {
        this.tell = tell;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(
                tell.of(SponsorsFound.class, "petition-sponsors-found",
                        event -> news(MessageKind.PETITION_SPONSORS_FOUND, event.petition(),
                                Map.of("title", event.title(), "sponsors", String.valueOf(event.sponsors())))
                                .toAuthor(event.author())),
                tell.of(PetitionOpened.class, "petition-opened",
                        event -> news(MessageKind.PETITION_OPENED, event.petition(), Map.of("title", event.title(), "threshold",
                                String.valueOf(event.threshold()), "deadline", event.deadline().toString()))
                                .toAuthor(event.author())),
                tell.of(ThresholdReached.class, "petition-threshold-reached",
                        event -> news(MessageKind.PETITION_THRESHOLD_REACHED, event.petition(), Map.of("title", event.title(),
                                "threshold", String.valueOf(event.threshold()), "answerDue", event.answerDueAt().toString()))
                                .toAuthor(event.author()).toFollowers()),
                tell.of(ThresholdLost.class, "petition-threshold-lost",
                        event -> news(MessageKind.PETITION_THRESHOLD_LOST, event.petition(),
                                Map.of("title", event.title(), "threshold", String.valueOf(event.threshold())))
                                .toAuthor(event.author()).toFollowers()),
                tell.of(PetitionAnswered.class, "petition-answered",
                        event -> news(MessageKind.PETITION_ANSWERED, event.petition(), Map.of("title", event.title()))
                                .toAuthor(event.author()).toFollowers()),
                tell.of(PetitionClosed.class, "petition-closed",
                        event -> news(MessageKind.PETITION_CLOSED, event.petition(), Map.of("title", event.title(), "signatures",
                                String.valueOf(event.signatures()), "threshold", String.valueOf(event.threshold())))
                                .toAuthor(event.author()).toFollowers()),
                tell.of(PetitionWithdrawn.class, "petition-withdrawn",
                        event -> news(MessageKind.PETITION_WITHDRAWN, event.petition(), Map.of("title", event.title()))
                                .toFollowers()));
    }

    private static News news(MessageKind kind, UUID petition, Map<String, String> arguments) {
        return News.of(kind, About.petition(petition), arguments);
    }
}
