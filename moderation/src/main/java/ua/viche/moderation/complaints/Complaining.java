package ua.viche.moderation.complaints;

/// How complaining ended; only [Made] changed anything.
sealed interface Complaining {

    /// @param reopened whether a decided item waits again
    record Made(Complaint complaint, boolean reopened) implements Complaining {}

    record AlreadyMade(Complaint complaint) implements Complaining {}

    /// There is nothing of that kind that the public sees.
    record NothingThere() implements Complaining {}
}
