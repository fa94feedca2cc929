package ua.viche.notifications.content;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.viche.notifications.content.Argument.Type;

/// Everything Viche tells people, one entry per kind: how it is treated on its way, and what its texts may speak of. The texts stand
/// in `content/messages_LANGUAGE.properties` under the kind's code.
public enum MessageKind {
    PETITION_SPONSORS_FOUND(Kinds.service(3).waking(), Map.of("title", Type.TEXT, "sponsors", Type.NUMBER)),

    PETITION_OPENED(Kinds.service(7).waking(), Map.of("title", Type.TEXT, "threshold", Type.NUMBER, "deadline", Type.DAY)),

    PETITION_REJECTED(Kinds.legal(7).waking(), Kinds.TITLED),

    PETITION_RETURNED(Kinds.legal(7).waking(), Kinds.TITLED),

    PETITION_HIDDEN(Kinds.service(3), Map.of()),

    PETITION_RESTORED(Kinds.service(7), Kinds.TITLED),

    PETITION_TEXT_CHANGED(Kinds.service(3).newestOnly(), Kinds.TITLED),

    PETITION_MILESTONE(Kinds.social(2).newestOnly(), Map.of("title", Type.TEXT, "signatures", Type.NUMBER, "share", Type.NUMBER)),

    PETITION_THRESHOLD_REACHED(Kinds.service(7).waking(),
            Map.of("title", Type.TEXT, "threshold", Type.NUMBER, "answerDue", Type.DAY)),

    PETITION_THRESHOLD_LOST(Kinds.service(3), Map.of("title", Type.TEXT, "threshold", Type.NUMBER)),

    PETITION_ANSWERED(Kinds.service(14).waking(), Kinds.TITLED),

    PETITION_CLOSED(Kinds.service(7), Map.of("title", Type.TEXT, "signatures", Type.NUMBER, "threshold", Type.NUMBER)),

    PETITION_WITHDRAWN(Kinds.service(3), Kinds.TITLED),

    STATEMENT_ISSUED(Kinds.legal(14).waking(), Kinds.STATEMENT),

    REPORT_STATEMENT_ISSUED(Kinds.legal(14).waking().silent(), Kinds.STATEMENT),

    DECISION_UNDONE(Kinds.legal(14).waking(), Kinds.MODERATED),

    REPORT_DECISION_UNDONE(Kinds.legal(14).waking().silent(), Kinds.MODERATED),

    APPEAL_DECIDED(Kinds.legal(14).waking(), Kinds.MODERATED),

    REPORT_APPEAL_DECIDED(Kinds.legal(14).waking().silent(), Kinds.MODERATED),

    COMPLAINT_SETTLED(Kinds.service(7).silent(), Map.of("outcome", Type.TEXT)),

    STRIKES_CHANGED(Kinds.service(7).newestOnly(), Map.of("weight", Type.NUMBER)),

    STRIKES_CHECKED_FIRST(Kinds.service(7).waking().newestOnly(), Map.of("weight", Type.NUMBER, "until", Type.DAY)),

    REPORT_RECEIVED(Kinds.service(7).silent(), Map.of()),

    REPORT_PUBLISHED(Kinds.service(7).waking().silent(), Map.of()),

    REPORT_RETURNED(Kinds.service(7).waking().silent(), Map.of()),

    REPORT_NOT_PUBLISHED(Kinds.service(7).waking().silent(), Map.of()),

    REPORT_REPLIED(Kinds.service(7).waking().silent(), Map.of()),

    REPORT_STATE_CHANGED(Kinds.service(7).waking().silent(), Map.of()),

    REPORT_HANDED_OVER(Kinds.service(7).waking().silent(), Map.of()),

    REPORT_FORWARDED(Kinds.service(7).waking().silent(), Map.of()),

    REPORT_MERGED(Kinds.service(7).silent(), Map.of()),

    REPORT_ASKED_WHETHER_FIXED(Kinds.service(14).waking().silent(), Map.of()),

    AREA_NEWS(Kinds.social(2).silent().gathered(Duration.ofHours(1)), Kinds.TITLED),

    CONSULTATION_OPENED(Kinds.service(7), Map.of("title", Type.LOCALIZED, "closes", Type.DAY)),

    CONSULTATION_REVISED(Kinds.service(3).newestOnly(), Map.of("title", Type.LOCALIZED, "edition", Type.NUMBER)),

    CONSULTATION_CLOSING(Kinds.service(3), Map.of("title", Type.LOCALIZED, "closes", Type.DAY)),

    CONSULTATION_CANCELLED(Kinds.service(7), Kinds.NAMED),

    CONSULTATION_CLOSED(Kinds.service(3), Map.of("title", Type.LOCALIZED, "contributions", Type.NUMBER, "reportDue", Type.DAY)),

    CONSULTATION_REPORTED(Kinds.service(14).waking(),
            Map.of("title", Type.LOCALIZED, "contributions", Type.NUMBER, "accepted", Type.NUMBER)),

    CONTRIBUTION_PUBLISHED(Kinds.service(3), Kinds.NAMED),

    CONTRIBUTION_ANSWERED(Kinds.service(14).waking(), Map.of("title", Type.LOCALIZED, "outcome", Type.TEXT)),

    PRIORITIES_OPENED(Kinds.service(7),
            Map.of("title", Type.LOCALIZED, "choose", Type.NUMBER, "options", Type.NUMBER, "closes", Type.DAY)),

    PRIORITIES_CLOSED(Kinds.service(7), Map.of("title", Type.LOCALIZED, "ballots", Type.NUMBER)),

    COMMITMENT_PROGRESSED(Kinds.service(3), Map.of("code", Type.TEXT, "title", Type.LOCALIZED, "status", Type.TEXT)),

    COMMITMENT_ASSESSED(Kinds.service(3), Map.of("code", Type.TEXT, "title", Type.LOCALIZED, "completion", Type.TEXT)),

    COMMITMENT_OVERDUE(Kinds.service(3), Map.of("code", Type.TEXT, "title", Type.LOCALIZED, "due", Type.DAY)),

    ADVISORY_CALL(Kinds.service(7), Map.of("group", Type.LOCALIZED, "closes", Type.DAY)),

    ADVISORY_APPOINTED(Kinds.service(14).waking(), Map.of("group", Type.LOCALIZED)),

    ADVISORY_NOT_APPOINTED(Kinds.service(14), Map.of("group", Type.LOCALIZED)),

    ADVISORY_MEETING_CALLED(Kinds.service(7).waking(),
            Map.of("group", Type.LOCALIZED, "starts", Type.MOMENT, "place", Type.TEXT)),

    ADVISORY_MEETING_CANCELLED(Kinds.service(3).waking(), Map.of("group", Type.LOCALIZED, "starts", Type.MOMENT)),

    ADVISORY_MINUTES(Kinds.service(7), Map.of("group", Type.LOCALIZED, "held", Type.DAY)),

    ADVISORY_RECOMMENDATION_ADOPTED(Kinds.service(7), Map.of("group", Type.LOCALIZED, "answerDue", Type.DAY)),

    ADVISORY_RECOMMENDATION_ANSWERED(Kinds.service(14).waking(), Map.of("group", Type.LOCALIZED, "verdict", Type.TEXT)),

    SCHOOL_NEWS(Kinds.social(3).silent(), Map.of()),

    SCHOOL_LESSON_BOOKED(Kinds.service(7).waking().silent(), Map.of("starts", Type.MOMENT)),

    SCHOOL_LESSON_CANCELLED(Kinds.service(7).waking().silent(), Map.of("starts", Type.MOMENT)),

    TRAINING_COMPLETED(Kinds.service(14).waking(), Map.of("course", Type.LOCALIZED)),

    ANNOUNCEMENT_EMERGENCY(Kinds.emergency(6), Kinds.ANNOUNCED),

    ANNOUNCEMENT_LEGAL(Kinds.legal(14).waking(), Kinds.ANNOUNCED),

    ANNOUNCEMENT_SERVICE(Kinds.service(7), Kinds.ANNOUNCED),

    ANNOUNCEMENT_SOCIAL(Kinds.social(2).gathered(Duration.ofHours(1)), Kinds.ANNOUNCED),

    ANNOUNCEMENT_CAMPAIGN(Kinds.campaign(2).atMost(3, Duration.ofDays(1)).newestOnly(), Kinds.ANNOUNCED),

    CAMPAIGN_STARTED(Kinds.campaign(7).atMost(3, Duration.ofDays(1)), Kinds.ANNOUNCED),

    STAFF_URGENT(Kinds.duty(), Map.of()),

    STAFF_NEARLY_DUE(Kinds.duty(), Map.of()),

    STAFF_OVERDUE(Kinds.duty(), Map.of()),

    STAFF_REASSIGNED(Kinds.duty(), Map.of());

    private final Traits traits;
    private final Map<String, Type> arguments;

    MessageKind(Traits traits, Map<String, Type> arguments) {
        this.traits = traits;
        this.arguments = arguments;
    }

    /// The kind with this code.
    public static Optional<MessageKind> of(String code) {
        return Kinds.find(code);
    }

    /// Public and for ever: `petition-answered`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public MessageClass importance() {
        return traits.importance();
    }

    /// Whether a push may wake a sleeping phone.
    public boolean urgent() {
        return traits.wakes();
    }

    /// After this a push is of no use any more; the inbox keeps the message.
    public Duration life() {
        return traits.life();
    }

    /// Whether a push says no more than that there is something in the inbox.
    public boolean sensitive() {
        return traits.sensitive();
    }

    /// For how long messages about one thing are gathered into one push; empty for not at all.
    public Optional<Duration> digest() {
        return traits.digest().isZero() ? Optional.empty() : Optional.of(traits.digest());
    }

    /// How many pushes of this kind and others of its class one person gets.
    public Optional<Throttle> throttle() {
        return Optional.ofNullable(traits.throttle());
    }

    /// Whether a newer message about the same thing takes the place of one that was not pushed yet.
    public boolean newestOnly() {
        return traits.superseded();
    }

    /// How long a message may stay unread before it is mailed; empty for ever.
    public Optional<Duration> mailAfter() {
        return Optional.ofNullable(traits.mailAfter());
    }

    /// Whether people may do without.
    public boolean mutable() {
        return traits.importance().mutable() && !traits.duty();
    }

    /// Whether it is sent in quiet hours.
    public boolean passesQuietHours() {
        return traits.importance().passesQuietHours() || traits.duty();
    }

    /// What the texts may speak of, by name.
    public Map<String, Type> arguments() {
        return arguments;
    }
}
