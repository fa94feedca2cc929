package ua.viche.api.advisory;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.time.LegalClock;

/// A recommendation as everybody may read it.
///
/// @param clock of the answer that is owed; null unless it was adopted
record RecommendationView(UUID id, UUID meeting, UUID group, String text, Recommendation.State state, Instant proposedAt,
        Recommendation.@Nullable Tally tally, @Nullable Instant decidedAt, @Nullable LegalClock clock, @Nullable Reply answer) {

    record Reply(Recommendation.Verdict verdict, String text, Instant at) {}

    static RecommendationView of(Recommendation one, Instant now, Locale language) {
        var answer = one.answer();
        var due = one.answerDueAt();
        return new RecommendationView(one.id(), one.meeting(), one.group(), one.text(), one.state(), one.proposedAt(),
                one.tally(),
                one.decidedAt(),
                due == null ? null : LegalClock.of("answer", one.decidedAt(), due, answer == null ? null : answer.at(), now),
                answer == null ? null : new Reply(answer.verdict(), answer.text().in(language), answer.at()));
    }
}
