package ua.viche.api.petitions;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.ledger.Entry;
import ua.viche.api.moderated.StruckText;
import ua.viche.api.petitions.Transition.Cause;
import ua.viche.api.procedures.ProcedureRules;
import ua.viche.contracts.events.DecisionMade;
import ua.viche.platform.http.Ids;
import ua.viche.platform.time.LegalCalendar;

/// A petition and its state machine. Every step gives back the [Transition] that has to be kept with it.
@Entity
@Table(name = "petition")
public class Petition {

    private static final String RESTORED = "restored";

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private long version;

    private String procedure = "";

    private int procedureVersion;

    @Enumerated(EnumType.STRING)
    private PetitionState state = PetitionState.DRAFT;

    private UUID author = new UUID(0, 0);

    private String language = "uk";

    private String title = "";

    @Column(name = "text")
    private String text = "";

    private @Nullable String territory;

    private @Nullable UUID submission;

    private Instant createdAt = Instant.EPOCH;

    private @Nullable Instant submittedAt;

    private @Nullable Instant publicationDueAt;

    private @Nullable Instant openedAt;

    private @Nullable Instant deadline;

    private @Nullable Instant thresholdReachedAt;

    private @Nullable Instant considerationDueAt;

    private @Nullable Instant answerDueAt;

    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    private @Nullable Instant rejectedAt;

    private @Nullable String rejectionPolicy;

    private @Nullable String rejectionExplanation;

    private @Nullable UUID rejectedDecision;

    private @Nullable Instant closedAt;

    @Embedded
    private @Nullable TakeDown takenDown;

    @Embedded
    private @Nullable Returned returned;

    @Embedded
    private @Nullable Redaction redaction;

    protected Petition() {}

    private Petition(UUID author, ProcedureRules rules, Instant now) {
        id = Ids.next();
        this.author = author;
        procedure = rules.code();
        procedureVersion = rules.version();
        createdAt = now;
    }

    static Petition draft(UUID author, ProcedureRules rules, Draft draft, Instant now) {
        var petition = new Petition(author, rules, now);
        petition.edit(draft);
        return petition;
    }

    Transition begin() {
        return new Transition(id, null, state, new Cause(Actor.AUTHOR, author, null, createdAt));
    }

    void edit(Draft draft) {
        title = draft.title();
        text = draft.text();
        language = draft.language();
        territory = draft.territory();
    }

    /// The author hands it in; the first time it may need sponsors. What comes back changed has them already.
    Transition submit(ProcedureRules rules, LegalCalendar calendar, Instant now) {
        if (rules.needsSponsors() && returned == null) {
            return move(PetitionState.SPONSORING, new Cause(Actor.AUTHOR, author, null, now));
        }
        return await(rules, calendar, new Cause(Actor.AUTHOR, author, null, now));
    }

    Transition sponsored(ProcedureRules rules, LegalCalendar calendar, Instant now) {
        return await(rules, calendar, new Cause(Actor.SIGNERS, null, null, now));
    }

    /// From here the clock of publication runs (art. 23-1, parts 6 and 7).
    private Transition await(ProcedureRules rules, LegalCalendar calendar, Cause cause) {
        returned = null;
        submission = Ids.next();
        submittedAt = cause.at();
        publicationDueAt = rules.publicationDue(cause.at(), calendar);
        return move(PetitionState.IN_MODERATION, cause);
    }

    Transition open(ProcedureRules rules, LegalCalendar calendar, Instant now) {
        rejectedAt = null;
        rejectionPolicy = null;
        rejectionExplanation = null;
        openedAt = now;
        deadline = rules.deadline(now, calendar);
        return move(PetitionState.OPEN, new Cause(Actor.MODERATION, null, null, now));
    }

    Transition reject(DecisionMade decision, Instant now) {
        rejectedAt = now;
        rejectionPolicy = decision.policy();
        rejectionExplanation = decision.explanation();
        rejectedDecision = decision.decision();
        return move(PetitionState.REJECTED, new Cause(Actor.MODERATION, null, decision.policy(), now));
    }

    /// It is a draft again, and its author may hand it in changed.
    Transition giveBack(DecisionMade decision, Instant now) {
        returned = new Returned(decision.decision(), now, decision.policy(), decision.explanation(), textHash());
        return move(PetitionState.DRAFT, new Cause(Actor.MODERATION, null, decision.policy(), now));
    }

    /// Goes back to moderation as it was, since the decision to return it was undone.
    Transition takeBack(Instant now) {
        returned = null;
        return move(PetitionState.IN_MODERATION, new Cause(Actor.MODERATION, null, RESTORED, now));
    }

    Transition hide(DecisionMade decision, Instant now) {
        takenDown = new TakeDown(decision.decision(), now, decision.policy(), decision.explanation(), state);
        return move(PetitionState.HIDDEN, new Cause(Actor.MODERATION, null, decision.policy(), now));
    }

    /// Published again, with the days that were lost.
    Transition show(Instant now) {
        var hidden = Objects.requireNonNull(takenDown);
        var last = deadline;
        if (last != null && hidden.hiddenFrom() != PetitionState.CLOSED) {
            var lost = Duration.between(hidden.hiddenAt(), now).plusDays(1).minusNanos(1).toDays();
            deadline = last.atZone(LegalCalendar.ZONE).plusDays(lost).toInstant();
        }
        takenDown = null;
        return move(hidden.hiddenFrom(), new Cause(Actor.MODERATION, null, RESTORED, now));
    }

    /// Has this public text from now on.
    void redact(StruckText newTitle, StruckText newText, Redaction made) {
        title = newTitle.text();
        text = newText.text();
        redaction = made;
    }

    /// Has its whole text again.
    void unredact(String wholeTitle, String wholeText) {
        title = wholeTitle;
        text = wholeText;
        redaction = null;
    }

    /// From here the addressee's clocks run: the start of consideration, then the answer.
    Transition reachThreshold(ProcedureRules rules, LegalCalendar calendar, Instant now) {
        thresholdReachedAt = now;
        var start = rules.considerationStartDue(now, calendar);
        considerationDueAt = start;
        answerDueAt = rules.answerDue(start, calendar);
        return move(PetitionState.AWAITING_ANSWER, new Cause(Actor.SIGNERS, null, null, now));
    }

    Transition loseThreshold(Instant now) {
        thresholdReachedAt = null;
        considerationDueAt = null;
        answerDueAt = null;
        return move(PetitionState.OPEN, new Cause(Actor.SIGNERS, null, "threshold-lost", now));
    }

    Transition answer(String text, UUID official, Instant now) {
        answer = text;
        answeredAt = now;
        return move(PetitionState.ANSWERED, new Cause(Actor.OFFICIAL, official, null, now));
    }

    Transition close(Instant now) {
        closedAt = now;
        return move(PetitionState.CLOSED, new Cause(Actor.CLOCK, null, null, now));
    }

    Transition withdraw(@Nullable String reason, Instant now) {
        return move(PetitionState.WITHDRAWN, new Cause(Actor.AUTHOR, author, reason, now));
    }

    private Transition move(PetitionState to, Cause cause) {
        if (!state.mayBecome(to)) {
            throw new IllegalTransitionException(state, to);
        }
        var transition = new Transition(id, state, to, cause);
        state = to;
        return transition;
    }

    boolean isBy(@Nullable UUID person) {
        return author.equals(person);
    }

    /// Whether it went back to its author for this decision and was not touched since.
    boolean isReturnedBy(@Nullable UUID decision) {
        var it = returned;
        return it != null && state == PetitionState.DRAFT && it.returnedDecision().equals(decision)
                && Arrays.equals(it.returnedText(), textHash());
    }

    boolean isRejectedBy(@Nullable UUID decision) {
        return state == PetitionState.REJECTED && rejectedDecision != null && rejectedDecision.equals(decision);
    }

    /// What is signed.
    byte[] textHash() {
        return Entry.textHash(title, text);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String procedure() {
        return procedure;
    }

    int procedureVersion() {
        return procedureVersion;
    }

    PetitionState state() {
        return state;
    }

    UUID author() {
        return author;
    }

    String language() {
        return language;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    @Nullable
    String territory() {
        return territory;
    }

    @Nullable
    UUID submission() {
        return submission;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant publicationDueAt() {
        return publicationDueAt;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    @Nullable
    Instant thresholdReachedAt() {
        return thresholdReachedAt;
    }

    @Nullable
    Instant considerationDueAt() {
        return considerationDueAt;
    }

    @Nullable
    Instant answerDueAt() {
        return answerDueAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String answerText() {
        return answer;
    }

    @Nullable
    Instant rejectedAt() {
        return rejectedAt;
    }

    @Nullable
    String rejectionPolicy() {
        return rejectionPolicy;
    }

    @Nullable
    String rejectionExplanation() {
        return rejectionExplanation;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    TakeDown takenDown() {
        return takenDown;
    }

    @Nullable
    Returned returned() {
        return returned;
    }

    @Nullable
    Redaction redaction() {
        return redaction;
    }
}
