package ua.viche.api.consultations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalCalendar;

/// A consultation and its state machine. Every step gives back the [Step] that has to be kept with it.
@Entity
@Table(name = "consultation")
public class Consultation {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private long version;

    private String procedure = "";
    private int procedureVersion;

    @Enumerated(EnumType.STRING)
    private Form form = Form.ELECTRONIC;

    @Enumerated(EnumType.STRING)
    private ConsultationState state = ConsultationState.DRAFT;

    private String titleUk = "";
    private String titleEn = "";
    private String announcement = "{}";
    private @Nullable LocalDate lastDay;
    private @Nullable String territory;
    private String language = "uk";
    private int edition;
    private UUID createdBy = new UUID(0, 0);
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant openedAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant reportDueAt;
    private @Nullable Instant reportedAt;
    private @Nullable String conclusionUk;
    private @Nullable String conclusionEn;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancellation;

    protected Consultation() {}

    static Consultation draft(UUID id, UUID editor, ConsultationRules rules, Plan plan, Instant now) {
        var consultation = new Consultation();
        consultation.id = id;
        consultation.createdBy = editor;
        consultation.createdAt = now;
        consultation.procedure = rules.code();
        consultation.procedureVersion = rules.version();
        consultation.edit(plan);
        return consultation;
    }

    static Consultation draft(UUID editor, ConsultationRules rules, Plan plan, Instant now) {
        return draft(Ids.next(), editor, rules, plan, now);
    }

    Step begin() {
        return new Step(null, state, Step.Actor.BODY, createdBy, null, createdAt);
    }

    void edit(Plan plan) {
        titleUk = plan.title().uk();
        titleEn = plan.title().en();
        form = plan.form();
        announcement = Json.text(plan.announcement());
        lastDay = plan.lastDay();
        territory = plan.territory();
        language = plan.language();
    }

    Plan plan() {
        return new Plan(title(), form, Announcement.read(announcement), lastDay, territory, language);
    }

    /// The text has a new edition.
    int revise() {
        return ++edition;
    }

    /// What it lacks before it may be announced: the checklist of the law.
    List<String> missing() {
        var missing = new ArrayList<>(Announcement.read(announcement).missing());
        if (lastDay == null) {
            missing.add("lastDay");
        }
        if (edition == 0) {
            missing.add("text");
        }
        return missing;
    }

    /// From now on it takes contributions until the midnight that ends its last day.
    Step announce(UUID editor, Instant now) {
        var last = lastDay;
        if (last == null || !missing().isEmpty()) {
            throw new IllegalStateException("a consultation lacks " + missing());
        }
        var end = LegalCalendar.endOf(last);
        if (!end.isAfter(now) || state != ConsultationState.DRAFT) {
            throw new IllegalStateException("a consultation that is " + state.code() + " cannot be announced until " + end);
        }
        openedAt = now;
        closesAt = end;
        return move(ConsultationState.OPEN, new Cause(Step.Actor.BODY, editor, null, now));
    }

    /// Its time is over: it closed at its term, whenever that is noted.
    Step close(ConsultationRules rules, LegalCalendar calendar, Instant now) {
        var term = closesAt;
        if (term == null || now.isBefore(term)) {
            throw new IllegalStateException("a consultation is open until " + term);
        }
        var step = move(ConsultationState.CLOSED, new Cause(Step.Actor.CLOCK, null, null, term));
        closedAt = term;
        reportDueAt = rules.reportDue(term, calendar);
        return step;
    }

    Step report(UUID editor, Bilingual conclusion, Instant now) {
        var step = move(ConsultationState.REPORTED, new Cause(Step.Actor.BODY, editor, null, now));
        reportedAt = now;
        conclusionUk = conclusion.uk();
        conclusionEn = conclusion.en();
        return step;
    }

    Step cancel(UUID editor, String reason, Instant now) {
        var step = move(ConsultationState.CANCELLED, new Cause(Step.Actor.BODY, editor, reason, now));
        cancelledAt = now;
        cancellation = reason;
        return step;
    }

    private record Cause(Step.Actor by, @Nullable UUID person, @Nullable String reason, Instant at) {}

    private Step move(ConsultationState to, Cause cause) {
        if (!state.mayBecome(to)) {
            throw new IllegalStateException("a consultation cannot become " + to.code() + " from " + state.code());
        }
        var step = new Step(state, to, cause.by(), cause.person(), cause.reason(), cause.at());
        state = to;
        return step;
    }

    /// Where it stands at a moment: one whose time is over is closed, whether or not that has been noted.
    ConsultationState stateAt(Instant now) {
        return state == ConsultationState.OPEN && closesAt != null && !now.isBefore(closesAt) ? ConsultationState.CLOSED : state;
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

    ConsultationState state() {
        return state;
    }

    Bilingual title() {
        return new Bilingual(titleUk, titleEn);
    }

    int edition() {
        return edition;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    Instant reportDueAt() {
        return reportDueAt;
    }

    @Nullable
    Instant reportedAt() {
        return reportedAt;
    }

    @Nullable
    Bilingual conclusion() {
        return conclusionUk == null || conclusionEn == null ? null : new Bilingual(conclusionUk, conclusionEn);
    }

    @Nullable
    Instant cancelledAt() {
        return cancelledAt;
    }

    @Nullable
    String cancellation() {
        return cancellation;
    }
}
