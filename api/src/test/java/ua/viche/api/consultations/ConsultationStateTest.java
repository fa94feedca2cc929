package ua.viche.api.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.time.LegalCalendar;

/// The state machine on its own.
class ConsultationStateTest {

    private static final LegalCalendar CALENDAR = new LegalCalendar(true, Set.of(), Set.of());
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID EDITOR = UUID.randomUUID();
    private static final Bilingual WORDS = new Bilingual("слова", "words");
    private static final ConsultationRules RULES = ProcedureStore.brought().getLast();

    enum What {
        EDIT, REVISE, ANNOUNCE, CLOSE, REPORT, CANCEL
    }

    record Act(What what, Duration later) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        var later = Arbitraries.integers().between(0, 8).map(Duration::ofDays);
        return Combinators.combine(Arbitraries.of(What.class), later).as(Act::new).list().ofMaxSize(14);
    }

    @Example
    void everyStateIsReachedFromADraft() {
        var reached = java.util.EnumSet.of(ConsultationState.DRAFT);
        var frontier = new java.util.ArrayDeque<>(reached);
        while (!frontier.isEmpty()) {
            frontier.pop().next().stream().filter(reached::add).forEach(frontier::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(ConsultationState.values());
    }

    @Property
    void whateverHappensTheStoryHoldsTogether(@ForAll("acts") List<Act> acts) {
        var one = Consultation.draft(EDITOR, RULES, plan(null), START);
        var now = START;
        for (var act : acts) {
            now = now.plus(act.later());
            var before = one.stateAt(now);
            var refused = refused(one, act.what(), now);
            var after = one.stateAt(now);

            assertThat(after == before || before.mayBecome(after)).isTrue();
            assertThat(before.next().isEmpty() && !refused && act.what() != What.EDIT && act.what() != What.REVISE).isFalse();
            assertThat(one.state() == ConsultationState.DRAFT).isEqualTo(one.openedAt() == null);
            assertThat(one.state() == ConsultationState.REPORTED).isEqualTo(one.reportedAt() != null);
            var closesAt = one.closesAt();
            if (after == ConsultationState.OPEN) {
                assertThat(closesAt).isAfter(now);
            }
            if (one.closedAt() != null) {
                assertThat(one.closedAt()).isEqualTo(closesAt).isBeforeOrEqualTo(now);
                assertThat(one.reportDueAt()).isAfter(closesAt);
            }
        }
    }

    /// The midnight that ends the last day is the same wall-clock moment, in summer and in winter.
    @Property
    void itClosesAtTheMidnightThatEndsItsLastDayInKyiv(@ForAll("days") LocalDate day) {
        var end = LegalCalendar.endOf(day).atZone(LegalCalendar.ZONE);

        assertThat(end.toLocalDate()).isEqualTo(day.plusDays(1));
        assertThat(end.toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4_000).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    private static boolean refused(Consultation one, What what, Instant now) {
        try {
            switch (what) {
                case EDIT -> one.edit(plan(one.state() == ConsultationState.DRAFT
                        ? LocalDate.ofInstant(now, LegalCalendar.ZONE).plusDays(15)
                        : one.plan().lastDay()));
                case REVISE -> one.revise();
                case ANNOUNCE -> one.announce(EDITOR, now);
                case CLOSE -> one.close(RULES, CALENDAR, now);
                case REPORT -> one.report(EDITOR, WORDS, now);
                case CANCEL -> one.cancel(EDITOR, "так", now);
            }
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private static Plan plan(@org.jspecify.annotations.Nullable LocalDate lastDay) {
        return new Plan(WORDS, Form.ELECTRONIC, new Announcement(WORDS, WORDS, WORDS, WORDS), lastDay, null, "uk");
    }
}
