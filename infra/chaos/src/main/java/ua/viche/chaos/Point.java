package ua.viche.chaos;

import java.time.Duration;

/// What a database session is seen at.
///
/// @param statement a regular expression of the statement that runs, or ran last in the open transaction
/// @param commit whether it is the commit of a transaction that was seen at this statement before
record Point(String statement, boolean commit) {

    private static final Duration TRANSACTION = Duration.ofMillis(3);
    private static final Duration COMMIT = Duration.ofNanos(300_000);

    static Point at(String statement) {
        return new Point(statement, false);
    }

    static Point committing(String statement) {
        return new Point(statement, true);
    }

    /// How much later it may be over.
    Duration lasts() {
        return commit ? COMMIT : TRANSACTION;
    }

    /// In words.
    String told() {
        return (commit ? "the commit that follows " : "") + "'" + statement.replace("\\b", "").replace("|", "' or '") + "'";
    }
}
