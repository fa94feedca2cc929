package ua.viche.notifications.news;

import java.util.List;
import java.util.Map;
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
                tell.of(ReportChanged.class, "report-changed",
                        event -> News.of(kind(event.change()), Topic.REPORT.about(event.report()), Map.of())
                                .to(event.recipients(), Reason.CONCERNED)),
                tell.of(AreaNewsPublished.class, "area-news-published",
                        event -> News
                                .of(MessageKind.AREA_NEWS, Topic.REPORT.about(event.subject()), Map.of("title", event.title()))
                                .to(event.recipients(), Reason.NEARBY)));
    }

    private static MessageKind kind(ReportChanged.Change change) {
        return switch (change) {
            case RECEIVED -> MessageKind.REPORT_RECEIVED;
            case PUBLISHED -> MessageKind.REPORT_PUBLISHED;
            case RETURNED -> MessageKind.REPORT_RETURNED;
            case NOT_PUBLISHED -> MessageKind.REPORT_NOT_PUBLISHED;
            case REPLIED -> MessageKind.REPORT_REPLIED;
            case STATE_CHANGED -> MessageKind.REPORT_STATE_CHANGED;
            case HANDED_OVER -> MessageKind.REPORT_HANDED_OVER;
            case FORWARDED -> MessageKind.REPORT_FORWARDED;
            case MERGED -> MessageKind.REPORT_MERGED;
            case ASKED_WHETHER_FIXED -> MessageKind.REPORT_ASKED_WHETHER_FIXED;
        };
    }
}
