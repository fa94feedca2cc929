package ua.viche.api.priorities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ua.viche.platform.identity.Assurance;

/// How an act on a choice of priorities ended; only [Done] and [Voted] changed anything.
sealed interface Choosing {

    record Done(ChoiceView choice) implements Choosing {}

    /// @param first whether the person had no ballot before
    record Voted(BallotView ballot, boolean first) implements Choosing {}

    record NoSuchConsultation() implements Choosing {}

    record NoSuchChoice() implements Choosing {}

    record NotYours(String procedure) implements Choosing {}

    /// The consultation was called off.
    record Cancelled() implements Choosing {}

    record TooManyOptions(int most) implements Choosing {}

    record TermOutside(LocalDate earliest, LocalDate latest) implements Choosing {}

    record BeginsInThePast(LocalDate today) implements Choosing {}

    /// Nobody may vote or change a ballot at this moment.
    record NotOpen(ChoiceState state, Instant opensAt, Instant closesAt, Instant serverTime) implements Choosing {}

    record NeedsAssurance(Assurance needed) implements Choosing {}

    /// More options than may be chosen.
    record TooMany(int most) implements Choosing {}

    record NoSuchOption(UUID option) implements Choosing {}
}
