package ua.viche.api.reports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// An officer's day: what is open, in the order they want, and what the shift before left them.
final class Shift {

    private static final int MOST = 1_000;
    private static final Duration NOTES = Duration.ofDays(3);

    private final Database database;
    private final Clock clock;
    private final CaseReading reading;
    private final AuditTrail audit;
    private final CaseStore store;

    /// In which order.
    enum Order {
        DUE, RISK, DISTANCE;

        Comparator<CaseView.Line> comparator() {
            var due = Comparator.comparing(CaseView.Line::dueAt).thenComparing(CaseView.Line::id);
            return switch (this) {
                case DUE -> due;
                case RISK -> Comparator.comparing(CaseView.Line::crime).thenComparing(CaseView.Line::severity).reversed()
                        .thenComparing(due);
                case DISTANCE -> Comparator.comparingLong((CaseView.Line line) -> metres(line)).thenComparing(due);
            };
        }

        private static long metres(CaseView.Line line) {
            var metres = line.metres();
            return metres == null ? Long.MAX_VALUE : metres;
        }
    }

    /// What somebody wants to see of their day.
    ///
    /// @param from where the officer is; null where the phone does not say
    /// @param state null for all
    /// @param category null for all
    record Wanted(Order order, @Nullable Point from, @Nullable ReportState state, @Nullable String category) {

        boolean has(Report report) {
            return (state == null || state == report.state())
                    && (category == null || category.equals(report.about().category()));
        }
    }

    Shift(Platform platform, CaseReading reading, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        store = new CaseStore(platform.vault());
        this.reading = reading;
        this.audit = audit;
    }

    CaseView.Today today(Staff staff, Wanted wanted, Page.Request page, Locale language) {
        var now = clock.instant();
        var lines = database
                .inTransaction(session -> store.open(session, staff.duties(), staff.everything(), staff.person(), MOST)).stream()
                .filter(wanted::has).map(report -> reading.line(report, wanted.from(), now, language))
                .sorted(wanted.order().comparator()).toList();
        var begin = Math.min(begin(page), lines.size());
        var rest = Page.of(lines.subList(begin, Math.min(begin + page.limit() + 1, lines.size())), page,
                _ -> String.valueOf(begin + page.limit()));
        var notes = database.inTransaction(session -> store.notes(session, staff.duties(), now.minus(NOTES))).stream()
                .map(note -> note(note, language)).toList();
        return new CaseView.Today(rest.items(), notes, rest.next());
    }

    private static int begin(Page.Request page) {
        var after = page.after(Integer::valueOf);
        return after == null ? 0 : after;
    }

    CaseView.ShiftNote leave(Staff staff, String duty, String text, Locale language) {
        Instant now = clock.instant();
        var note = new CaseStore.Note(Ids.next(), duty, text, now);
        return database.inTransaction(session -> store.note(session, note, staff.person())
                .thenCompose(_ -> audit.append(session,
                        new StaffAct(staff.person(), "leave-shift-note", note.id(), now, Map.of("duty", duty))))
                .thenApply(_ -> note(note, language)));
    }

    private CaseView.ShiftNote note(CaseStore.Note note, Locale language) {
        return new CaseView.ShiftNote(note.id(), reading.party(note.duty(), language), note.text(), note.at());
    }

}
