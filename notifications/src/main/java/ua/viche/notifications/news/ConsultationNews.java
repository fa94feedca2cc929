package ua.viche.notifications.news;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ua.viche.contracts.events.ConsultationCancelled;
import ua.viche.contracts.events.ConsultationClosed;
import ua.viche.contracts.events.ConsultationOpened;
import ua.viche.contracts.events.ConsultationReported;
import ua.viche.contracts.events.ConsultationRevised;
import ua.viche.contracts.events.ContributionAnswered;
import ua.viche.contracts.events.ContributionDecided;
import ua.viche.contracts.events.Localized;
import ua.viche.contracts.events.PrioritiesClosed;
import ua.viche.contracts.events.PrioritiesOpened;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.Argument;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.content.Topic;
import ua.viche.notifications.delivery.News;
import ua.viche.platform.events.Subscription;

/// What of a consultation is told to those who follow it, its body or its place, and to those who contributed. Whoever contributes
/// follows it without asking.
final class ConsultationNews {

    private final Telling tell;
    private final Duration soon;

    /// @param soon how long before its end a consultation is recalled
    ConsultationNews(Telling tell, Duration soon) {
        this.tell = tell;
        this.soon = soon;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(tell.some(ConsultationOpened.class, "consultation-opened", this::opened),
                tell.of(ConsultationRevised.class, "consultation-revised",
                        event -> News
                                .of(MessageKind.CONSULTATION_REVISED, consultation(event.consultation()),
                                        Map.of("title", text(event.title()), "edition", String.valueOf(event.edition())))
                                .toFollowers()),
                Subscription.to(ConsultationCancelled.class, "consultation-cancelled",
                        (session, event, meta) -> tell
                                .cancel(session, MessageKind.CONSULTATION_CLOSING, consultation(event.consultation()))
                                .thenCompose(_ -> tell.tell(session, List.of(cancelled(event)), meta)))
                        .thenRun(tell.awake()),
                tell.of(ConsultationClosed.class, "consultation-closed",
                        event -> News
                                .of(MessageKind.CONSULTATION_CLOSED, consultation(event.consultation()),
                                        Map.of("title", text(event.title()), "contributions",
                                                String.valueOf(event.contributions()), "reportDue", lastDay(event.reportDueAt())))
                                .toFollowers()),
                tell.of(ConsultationReported.class, "consultation-reported",
                        event -> News.of(MessageKind.CONSULTATION_REPORTED, consultation(event.consultation()),
                                Map.of("title", text(event.title()), "contributions", String.valueOf(event.contributions()),
                                        "accepted", String.valueOf(event.accepted())))
                                .toFollowers()),
                tell.some(ContributionDecided.class, "contribution-decided", ConsultationNews::decided),
                tell.of(ContributionAnswered.class, "contribution-answered",
                        event -> News
                                .of(MessageKind.CONTRIBUTION_ANSWERED, new About("contribution", event.contribution().toString()),
                                        Map.of("title", text(event.title()), "outcome",
                                                event.outcome().name().toLowerCase(Locale.ROOT)))
                                .to(event.author(), Reason.OWN)),
                tell.of(PrioritiesOpened.class, "priorities-opened",
                        event -> News
                                .of(MessageKind.PRIORITIES_OPENED, priorities(event.priorities()),
                                        Map.of("title", text(event.title()), "choose", String.valueOf(event.choose()), "options",
                                                String.valueOf(event.options()), "closes", lastDay(event.closesAt())))
                                .toFollowersOfAny(consultation(event.consultation()), Topic.BODY.about(event.procedure()))
                                .from(event.opensAt()).until(event.closesAt())),
                tell.of(PrioritiesClosed.class, "priorities-closed",
                        event -> News
                                .of(MessageKind.PRIORITIES_CLOSED, priorities(event.priorities()),
                                        Map.of("title", text(event.title()), "ballots", String.valueOf(event.ballots())))
                                .toFollowersOf(consultation(event.consultation()))));
    }

    private List<News> opened(ConsultationOpened event) {
        var about = consultation(event.consultation());
        var arguments = Map.of("title", text(event.title()), "closes", lastDay(event.closesAt()));
        var body = Topic.BODY.about(event.procedure());
        var territory = event.territory();
        var news = new ArrayList<News>();
        var opened = News.of(MessageKind.CONSULTATION_OPENED, about, arguments).until(event.closesAt());
        news.add(territory == null
                ? opened.toFollowersOf(body)
                : opened.toFollowersOfAny(body, Topic.TERRITORY.about(territory)));
        var recalled = event.closesAt().minus(soon);
        if (recalled.isAfter(event.openedAt())) {
            news.add(News.of(MessageKind.CONSULTATION_CLOSING, about, arguments).toFollowers().from(recalled)
                    .until(event.closesAt()));
        }
        return news;
    }

    /// That it was hidden, or is shown again after all, is told by the statement of reasons.
    private static List<News> decided(ContributionDecided event) {
        return event.visibility() == ContributionDecided.Visibility.PUBLISHED && event.policy() == null
                && event.explanation() == null
                        ? List.of(News.of(MessageKind.CONTRIBUTION_PUBLISHED,
                                new About("contribution", event.contribution().toString()), Map.of("title", text(event.title())))
                                .to(event.author(), Reason.OWN))
                        : List.of();
    }

    private static News cancelled(ConsultationCancelled event) {
        return News.of(MessageKind.CONSULTATION_CANCELLED, consultation(event.consultation()),
                Map.of("title", text(event.title())))
                .toFollowersOfAny(consultation(event.consultation()), Topic.BODY.about(event.procedure()));
    }

    private static About consultation(UUID id) {
        return Topic.CONSULTATION.about(id);
    }

    private static About priorities(UUID id) {
        return new About("priorities", id.toString());
    }

    private static String text(Localized text) {
        return Argument.localized(text.uk(), text.en());
    }

    /// The day that a term ends with: terms end with midnight, which is the first moment of the next.
    private static String lastDay(Instant end) {
        return end.minusMillis(1).toString();
    }
}
