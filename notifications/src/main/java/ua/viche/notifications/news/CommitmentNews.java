package ua.viche.notifications.news;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.viche.contracts.events.CommitmentAssessed;
import ua.viche.contracts.events.CommitmentOverdue;
import ua.viche.contracts.events.CommitmentProgressed;
import ua.viche.notifications.content.Argument;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Topic;
import ua.viche.notifications.delivery.News;
import ua.viche.platform.events.Subscription;

/// What is told of a promise of the action plan to those who follow it.
final class CommitmentNews {

    private final Telling tell;

    CommitmentNews(Telling tell) {
        this.tell = tell;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(
                tell.of(CommitmentProgressed.class, "commitment-progressed",
                        event -> news(MessageKind.COMMITMENT_PROGRESSED, event.item(),
                                Map.of("code", event.code(), "title", Argument.localized(event.titleUk(), event.titleEn()),
                                        "status", event.status()))),
                tell.of(CommitmentAssessed.class, "commitment-assessed",
                        event -> news(MessageKind.COMMITMENT_ASSESSED, event.item(),
                                Map.of("code", event.code(), "title", Argument.localized(event.titleUk(), event.titleEn()),
                                        "completion", event.completion()))),
                tell.of(CommitmentOverdue.class, "commitment-overdue",
                        event -> news(MessageKind.COMMITMENT_OVERDUE, event.item(),
                                Map.of("code", event.code(), "title", Argument.localized(event.titleUk(), event.titleEn()),
                                        "due", event.dueAt().minusMillis(1).toString()))
                                .once(event.result() + " " + event.dueAt())));
    }

    private static News news(MessageKind kind, UUID item, Map<String, String> arguments) {
        return News.of(kind, Topic.COMMITMENT.about(item), arguments).toFollowers();
    }
}
