package ua.viche.moderation.console.advisory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.desk.Duty;
import ua.viche.moderation.console.desk.Mark;
import ua.viche.moderation.console.desk.Row;
import ua.viche.moderation.console.desk.Term;
import ua.viche.moderation.console.pages.Words;

/// What a group recommends, as the service that owns it shows it.
///
/// @param tally null until the vote has ended
/// @param clock of the answer that is owed; null unless it was adopted
record Recommendation(UUID id, UUID meeting, UUID group, String text, String state, Instant proposedAt, @Nullable Tally tally,
        @Nullable Term clock, @Nullable Reply answer) {

    private static final int SHORT = 140;

    record Tally(int votesFor, int against, int abstained, int recused) {}

    record Reply(String verdict, String text, Instant at) {}

    List<Duty> duties(Words words, Instant now) {
        return Optional.ofNullable(clock).stream()
                .map(term -> Duty.of(words, words.of("duty.answer"), term, now)).toList();
    }

    Row row(Words words, Instant now) {
        var duties = duties(words, now);
        return new Row(AdvisoryPages.ROOT + "/recommendations/" + id, shortened(), List.of(words.moment(proposedAt)),
                Stream.concat(Stream.of(new Mark(words.of("advisory.recommendation.is." + state), "calm")),
                        duties.stream().map(Duty::mark)).toList(),
                duties.isEmpty() ? "calm" : duties.getFirst().urgency());
    }

    /// For lists.
    String shortened() {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)).strip() + "…";
    }
}
