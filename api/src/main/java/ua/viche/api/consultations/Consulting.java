package ua.viche.api.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// How an act of a body's editors ended; only [Done] and [Answered] changed anything.
sealed interface Consulting {

    /// It is done, and this is how the consultation looks now.
    record Done(ConsultationView consultation) implements Consulting {}

    /// So many contributions were given a verdict.
    record Answered(UUID verdict, int contributions) implements Consulting {}

    /// There is none, or none that this editor may see.
    record NoSuchConsultation() implements Consulting {}

    /// It is another body's.
    record NotYours(String procedure) implements Consulting {}

    /// It is not in a state for this.
    record NotNow(ConsultationState state) implements Consulting {}

    /// It was changed since it was read.
    record Stale(long version) implements Consulting {}

    /// Nobody consults under that name.
    record NoSuchProcedure() implements Consulting {}

    /// The checklist has gaps.
    record Incomplete(List<String> missing) implements Consulting {}

    /// The last day is sooner or later than the procedure allows.
    record TermOutside(LocalDate earliest, LocalDate latest) implements Consulting {}

    /// The text cannot be taken.
    record BadText(String rule, int most) implements Consulting {}

    /// Some of these are no contributions to it.
    record NoSuchContributions(List<Integer> places) implements Consulting {}

    /// It is open until then; only afterwards is it reported on.
    record StillOpen(Instant closesAt) implements Consulting {}

    /// So many contributions have no verdict, these among them.
    record Unanswered(int missing, List<UUID> some) implements Consulting {}
}
