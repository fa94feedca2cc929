package ua.viche.notifications.news;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.viche.contracts.events.AreaNewsPublished;
import ua.viche.contracts.events.ReportChanged;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.content.Topic;
import ua.viche.notifications.delivery.News;
import ua.viche.platform.events.Subscription;

/// What is told of reports. Neither a push nor a mail says more than that there is something: a screen may be seen by others.
final class ReportNews {

    private final Telling tell;

    ReportNews(Telling tell) {
        this.tell = tell;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(
                tell.some(ReportChanged.class, "report-changed",
                        event -> kind(event.change())
                                .map(kind -> News.of(kind, Topic.REPORT.about(event.report()), Map.of())
                                        .to(event.recipients(), Reason.CONCERNED))
                                .stream().toList()),
                tell.of(AreaNewsPublished.class, "area-news-published",
                        event -> News
                                .of(MessageKind.AREA_NEWS, Topic.REPORT.about(event.subject()), Map.of("title", event.title()))
                                .to(event.recipients(), Reason.NEARBY)));
    }

    /// Empty where moderation's statement of reasons tells it.
    private static Optional<MessageKind> kind(ReportChanged.Change change) {
        return Optional.ofNullable(switch (change) {
            case RECEIVED -> MessageKind.REPORT_RECEIVED;
            case PUBLISHED -> MessageKind.REPORT_PUBLISHED;
            case RETURNED, NOT_PUBLISHED -> null;
            case REPLIED -> MessageKind.REPORT_REPLIED;
            case STATE_CHANGED -> MessageKind.REPORT_STATE_CHANGED;
            case HANDED_OVER -> MessageKind.REPORT_HANDED_OVER;
            case FORWARDED -> MessageKind.REPORT_FORWARDED;
            case MERGED -> MessageKind.REPORT_MERGED;
            case ASKED_WHETHER_FIXED -> MessageKind.REPORT_ASKED_WHETHER_FIXED;
        });
    }
}
