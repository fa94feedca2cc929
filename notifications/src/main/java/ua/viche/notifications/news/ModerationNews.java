package ua.viche.notifications.news;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.AppealDecided;
import ua.viche.contracts.events.ComplaintSettled;
import ua.viche.contracts.events.PetitionHidden;
import ua.viche.contracts.events.PetitionRejected;
import ua.viche.contracts.events.PetitionRestored;
import ua.viche.contracts.events.PetitionReturned;
import ua.viche.contracts.events.PetitionTextChanged;
import ua.viche.contracts.events.StatementIssued;
import ua.viche.contracts.events.StrikesChanged;
import ua.viche.notifications.content.About;
import ua.viche.notifications.content.MessageKind;
import ua.viche.notifications.content.Reason;
import ua.viche.notifications.delivery.News;
import ua.viche.platform.events.Subscription;

/// What moderation did. An author hears of a decision once: by its statement of reasons, and by the petition's own fact only where no
/// policy was applied and so no statement was issued. What an appeal overturned is told by the statement that undid it.
final class ModerationNews {

    /// Of everything else a push says only that there is something: it may be a report, or belong to one.
    private static final Set<String> SPOKEN_OF = Set.of("petition", "comment", "contribution", "notice");
    private static final UUID NOBODY = new UUID(0, 0);

    private final Telling tell;

    ModerationNews(Telling tell) {
        this.tell = tell;
    }

    List<Subscription<?>> subscriptions() {
        return List.of(tell.some(StatementIssued.class, "statement-issued", ModerationNews::statement),
                tell.some(AppealDecided.class, "appeal-decided", ModerationNews::appeal),
                tell.of(ComplaintSettled.class, "complaint-settled",
                        event -> News
                                .of(MessageKind.COMPLAINT_SETTLED, new About("complaint", event.complaint().toString()),
                                        Map.of("outcome", code(event.outcome())))
                                .to(event.complainer(), Reason.COMPLAINED)),
                tell.of(StrikesChanged.class, "strikes-changed", ModerationNews::strikes),
                tell.some(PetitionRejected.class, "petition-rejected",
                        event -> unlessStated(event.policy(),
                                titled(MessageKind.PETITION_REJECTED, event.petition(), event.title())
                                        .toAuthor(event.author()))),
                tell.some(PetitionReturned.class, "petition-returned",
                        event -> unlessStated(event.policy(),
                                titled(MessageKind.PETITION_RETURNED, event.petition(), event.title())
                                        .toAuthor(event.author()))),
                tell.of(PetitionHidden.class, "petition-hidden", event -> {
                    var news = News.of(MessageKind.PETITION_HIDDEN, About.petition(event.petition()), Map.of()).toFollowers();
                    return event.policy() == null ? news.toAuthor(event.author()) : news;
                }),
                tell.of(PetitionRestored.class, "petition-restored",
                        event -> titled(MessageKind.PETITION_RESTORED, event.petition(), event.title()).toFollowers()),
                tell.of(PetitionTextChanged.class, "petition-text-changed",
                        event -> titled(MessageKind.PETITION_TEXT_CHANGED, event.petition(), event.title()).toFollowers()));
    }

    private static List<News> statement(StatementIssued event) {
        if (event.author().equals(NOBODY)) {
            return List.of();
        }
        var about = new About("statement", event.statement().toString());
        var until = event.appealUntil();
        var spoken = SPOKEN_OF.contains(event.kind());
        var news = until == null
                ? News.of(spoken ? MessageKind.DECISION_UNDONE : MessageKind.REPORT_DECISION_UNDONE, about,
                        Map.of("kind", event.kind()))
                : News.of(spoken ? MessageKind.STATEMENT_ISSUED : MessageKind.REPORT_STATEMENT_ISSUED, about,
                        Map.of("action", code(event.action()), "kind", event.kind(), "until", until.toString()));
        return List.of(news.to(event.author(), Reason.OWN));
    }

    private static List<News> appeal(AppealDecided event) {
        if (event.outcome() == AppealDecided.Outcome.OVERTURNED || event.author().equals(NOBODY)) {
            return List.of();
        }
        var kind = SPOKEN_OF.contains(event.kind()) ? MessageKind.APPEAL_DECIDED : MessageKind.REPORT_APPEAL_DECIDED;
        return List.of(News.of(kind, new About("statement", event.statement().toString()), Map.of("kind", event.kind()))
                .to(event.author(), Reason.OWN));
    }

    private static News strikes(StrikesChanged event) {
        var about = new About("strikes", "mine");
        var weight = String.valueOf(event.weight());
        var until = event.until();
        var news = until == null || event.consequence() == StrikesChanged.Consequence.NONE
                ? News.of(MessageKind.STRIKES_CHANGED, about, Map.of("weight", weight))
                : News.of(MessageKind.STRIKES_CHECKED_FIRST, about, Map.of("weight", weight, "until", until.toString()));
        return news.to(event.author(), Reason.OWN);
    }

    private static List<News> unlessStated(@Nullable String policy, News news) {
        return policy == null ? List.of(news) : List.of();
    }

    private static News titled(MessageKind kind, UUID petition, String title) {
        return News.of(kind, About.petition(petition), Map.of("title", title));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
