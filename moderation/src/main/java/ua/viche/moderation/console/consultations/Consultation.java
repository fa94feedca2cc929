package ua.viche.moderation.console.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.desk.Bilingual;
import ua.viche.moderation.console.desk.Duty;
import ua.viche.moderation.console.desk.Term;
import ua.viche.moderation.console.pages.Words;

/// A consultation as the service that owns it shows it: what these pages need of it.
///
/// @param missing what a draft lacks before it may be announced
record Consultation(UUID id, String procedure, Bilingual body, String form, String state, Bilingual title,
        @Nullable Bilingual summary, @Nullable LocalDate lastDay, String language, Figures contributions,
        @Nullable Instant closesAt, @Nullable Instant closedAt, @Nullable Instant reportedAt, @Nullable Bilingual conclusion,
        @Nullable String cancellation, List<Term> clocks, @Nullable List<String> missing) {

    /// How many contributions there are.
    record Figures(int total, int hidden, int pending, int answered, int accepted) {

        int unanswered() {
            return total - answered;
        }
    }

    /// The draft text.
    record Text(String language, List<Section> sections) {}

    /// @param html that can do nothing
    record Section(UUID id, String number, String heading, String html, int contributions) {

        String name() {
            return number.equals("0") ? heading : (number + ". " + heading).strip();
        }
    }

    boolean isDraft() {
        return state.equals("draft");
    }

    boolean isOpen() {
        return state.equals("open");
    }

    boolean isClosed() {
        return state.equals("closed");
    }

    /// Whether verdicts may be given.
    boolean isAnswerable() {
        return isOpen() || isClosed();
    }

    /// Its terms: as long as it is open that of the contributions, then that of the report.
    List<Duty> duties(Words words, Instant now) {
        var duties = new ArrayList<Duty>();
        var end = closesAt;
        if (end != null && isOpen()) {
            duties.add(Duty.of(words, words.of("consultations.until"), end, null, now));
        }
        clocks.forEach(term -> duties
                .add(Duty.of(words, words.word("consultations.duty", term.duty()), term, now)));
        return duties;
    }
}
