package ua.viche.api.corrections;

/// How an act of staff on a correction ended; only [Done] changed anything.
sealed interface Correcting {

    /// @param correction with its preview
    record Done(CorrectionView correction) implements Correcting {}

    /// Nothing is selected that could be corrected.
    record NothingSelected() implements Correcting {}

    /// More is selected than one correction may hold.
    record TooMany(int most) implements Correcting {}

    /// There is no such rule for this action.
    record NoSuchRule() implements Correcting {}

    /// There is no such correction, or not for this caller.
    record NoSuchCorrection() implements Correcting {}

    /// Whoever proposed it cannot confirm it.
    record OwnProposal() implements Correcting {}

    /// It touches procedures that are not the caller's.
    record OutOfScope() implements Correcting {}

    /// It is not in a state for this.
    record NotNow(CorrectionState state) implements Correcting {}
}
