package ua.viche.chaos;

/// What a database session is seen at.
///
/// @param statement a regular expression of the statement that runs, or ran last in the open transaction
/// @param commit whether it is the commit of a transaction that was seen at this statement before
record Point(String statement, boolean commit) {

    static Point at(String statement) {
        return new Point(statement, false);
    }

    static Point committing(String statement) {
        return new Point(statement, true);
    }

    /// In words.
    String told() {
        return (commit ? "the commit after " : "") + "'" + statement.strip().replace("|", "' or '") + "'";
    }
}
