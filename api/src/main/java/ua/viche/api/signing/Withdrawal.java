package ua.viche.api.signing;

/// How a wish to withdraw a signature ended.
public sealed interface Withdrawal {

    record Withdrawn(Count count) implements Withdrawal {}

    /// The person has no signature there.
    record NotSigned() implements Withdrawal {}

    /// Too late: the petition is closed or answered.
    record NotOpen() implements Withdrawal {}
}
