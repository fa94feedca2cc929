package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalClock;

/// A consultation as it is shown.
///
/// @param missing what a draft lacks before it may be announced; left out for others
/// @param serverTime the moment of this answer, which decides about terms
/// @param history left out in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsultationView(UUID id, String procedure, Bilingual body, Bilingual law, Form form, ConsultationState state,
        Bilingual title, @Nullable Bilingual summary, @Nullable Bilingual affected, @Nullable Bilingual consequences,
        @Nullable Bilingual contact, @Nullable LocalDate lastDay, @Nullable String territory, String language, int edition,
        Figures contributions, Instant createdAt, @Nullable Instant openedAt, @Nullable Instant closesAt,
        @Nullable Instant closedAt, @Nullable Instant reportedAt, @Nullable Bilingual conclusion, @Nullable Instant cancelledAt,
        @Nullable String cancellation, List<LegalClock> clocks, @Nullable List<String> missing,
        @Nullable List<Step.View> history, @JsonIgnore Mark mark) {

    /// What tells this answer from another one.
    record Mark(long version, long figures) {}

    static ConsultationView of(Consultation one, ConsultationRules rules, Figures figures, @Nullable List<Step> history,
            Instant now) {
        var plan = one.plan();
        var told = plan.announcement();
        var state = one.stateAt(now);
        var closed = state == ConsultationState.OPEN ? null : one.closedAt() == null ? one.closesAt() : one.closedAt();
        var cancelled = state == ConsultationState.CANCELLED;
        var clocks = LegalClock.running("report", closed, cancelled ? null : one.reportDueAt(), one.reportedAt(), now).toList();
        return new ConsultationView(one.id(), one.procedure(), rules.body(), rules.law(), plan.form(), state, one.title(),
                told.summary(), told.affected(), told.consequences(), told.contact(), plan.lastDay(), plan.territory(),
                plan.language(), one.edition(), figures, one.createdAt(), one.openedAt(), one.closesAt(),
                cancelled ? one.closedAt() : closed, one.reportedAt(), one.conclusion(), one.cancelledAt(), one.cancellation(),
                clocks, state == ConsultationState.DRAFT ? one.missing() : null,
                history == null ? null : history.stream().map(Step::view).toList(),
                new Mark(one.version(), LegalClock.mark(figures.mark() * 2 + (state == one.state() ? 0 : 1), clocks)));
    }
}
