package ua.viche.moderation.console.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.desk.Duty;
import ua.viche.moderation.console.desk.Row;
import ua.viche.moderation.console.desk.Term;
import ua.viche.moderation.console.pages.Words;

/// An item of the plan as the service that owns it shows it, in the reader's language.
///
/// @param status the latest word of those who are responsible; null before anybody said anything
record Commitment(String code, String title, @Nullable LocalDate until, @Nullable String status, boolean overdue,
        List<Party> responsible, List<Party> partners, List<Expected> results) {

    record Party(String code, String name) {}

    record Expected(int number, String text, Term clock) {}

    /// What somebody said about it.
    ///
    /// @param result number of the expected result; null for the whole item
    record Said(Party entity, String level, @Nullable Integer result, String text, List<Evidence> evidence, Instant at) {}

    record Evidence(String url, String title) {}

    /// A clock of each expected result.
    List<Duty> duties(Words words, Instant now) {
        return results.stream().map(one -> Duty.of(words, words.of("plan.result", one.number()), one.clock(), now)).toList();
    }

    Row row(Words words, Instant now) {
        var next = results.stream().filter(one -> one.clock().isOwed())
                .min(Comparator.comparing(one -> one.clock().dueAt()))
                .map(one -> Duty.of(words, words.of("plan.result", one.number()), one.clock(), now));
        return new Row(PlanPages.ROOT + "/" + code, code + ". " + title,
                List.of(words.of("plan.status." + (status == null ? "none" : status)),
                        String.join(", ", responsible.stream().map(Party::name).toList())),
                next.map(duty -> List.of(duty.mark())).orElse(List.of()), next.map(Duty::urgency).orElse("calm"));
    }
}
