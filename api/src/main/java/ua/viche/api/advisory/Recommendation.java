package ua.viche.api.advisory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Translated;

/// What a group recommends to the police of its district.
///
/// @param tally null until the vote has ended
/// @param answerDueAt null unless it was adopted
record Recommendation(UUID id, UUID meeting, UUID group, String text, Instant proposedAt, State state, @Nullable Tally tally,
        @Nullable Instant decidedAt, @Nullable Instant answerDueAt, @Nullable Answered answer) {

    enum State {
        PROPOSED, ADOPTED, REJECTED, ANSWERED;

        boolean mayBecome(State next) {
            return switch (this) {
                case PROPOSED -> next == ADOPTED || next == REJECTED;
                case ADOPTED -> next == ANSWERED;
                case REJECTED, ANSWERED -> false;
            };
        }

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Verdict {
        ACCEPTED, PARTLY, DECLINED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<String> codes() {
            return Stream.of(values()).map(Verdict::code).toList();
        }
    }

    /// How the group voted. Who voted how is not public.
    record Tally(int votesFor, int against, int abstained, int recused) {

        /// How many voted; those who recused themselves did not.
        @JsonIgnore
        int voted() {
            return votesFor + against + abstained;
        }

        /// More than half of those who voted.
        @JsonIgnore
        boolean carries() {
            return 2 * votesFor > voted();
        }
    }

    record Answered(Verdict verdict, Translated text, Instant at) {}
}
