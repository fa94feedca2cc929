package ua.viche.api.priorities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// So many of these options may each person choose, from a moment to local midnight.
///
/// @param procedure of the body, by the rules of this version
/// @param choose how many of the options at most
/// @param options in the order in which they are offered
record Choice(UUID id, UUID consultation, Procedure procedure, Bilingual title, int choose, Term term,
        @Nullable Cancellation cancelled, List<Option> options) {

    record Procedure(String code, int version) {}

    record Term(Instant opensAt, Instant closesAt) {}

    record Cancellation(Instant at, String reason) {}

    /// @param position from 1
    record Option(UUID id, int position, Bilingual title, @Nullable Bilingual text) {}

    ChoiceState stateAt(Instant now) {
        if (cancelled != null) {
            return ChoiceState.CANCELLED;
        }
        if (now.isBefore(term.opensAt())) {
            return ChoiceState.ANNOUNCED;
        }
        return now.isBefore(term.closesAt()) ? ChoiceState.OPEN : ChoiceState.CLOSED;
    }

    /// The positions of options, lowest first; empty where one of them is not among these.
    Optional<List<Integer>> positions(List<UUID> chosen) {
        var found = options.stream().filter(option -> chosen.contains(option.id())).map(Option::position).sorted().toList();
        return found.size() == chosen.size() ? Optional.of(found) : Optional.empty();
    }
}
