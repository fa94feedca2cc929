package ua.viche.api.priorities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// A choice of priorities as everybody sees it.
///
/// @param ballots how many people chose
/// @param result most votes first; only once it is closed, so that nobody is led by it
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChoiceView(UUID id, UUID consultation, String procedure, ChoiceState state, Bilingual title, int choose,
        List<Choice.Option> options, Instant opensAt, Instant closesAt, @Nullable String cancellation, int ballots,
        @Nullable List<Result> result) {

    /// @param rank options with the same votes share it
    record Result(UUID option, int votes, int rank, Ranking.Standing standing) {}

    /// How many people voted, and for what, by position from 1 on.
    record Tally(int ballots, List<Integer> votes) {}

    static ChoiceView of(Choice choice, Tally tally, Instant now) {
        var state = choice.stateAt(now);
        var cancelled = choice.cancelled();
        return new ChoiceView(choice.id(), choice.consultation(), choice.procedure().code(), state, choice.title(),
                choice.choose(), choice.options(), choice.term().opensAt(), choice.term().closesAt(),
                cancelled == null ? null : cancelled.reason(), tally.ballots(),
                state == ChoiceState.CLOSED ? result(choice, tally) : null);
    }

    private static List<Result> result(Choice choice, Tally tally) {
        return Ranking.of(tally.votes(), choice.choose()).stream().map(place -> new Result(
                choice.options().get(place.position() - 1).id(), place.votes(), place.rank(), place.standing())).toList();
    }
}
