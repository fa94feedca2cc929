package ua.viche.api.advisory;

import ua.viche.platform.identity.Role;

/// How an act in an advisory group ended; only [Done] changed anything.
sealed interface Advising<T> {

    record Done<T>(T what) implements Advising<T> {}

    record NoSuchThing<T>() implements Advising<T> {}

    /// The caller has not this role in the group's district.
    record OutOfScope<T>(Role role, String district) implements Advising<T> {}

    /// It is where this cannot be done.
    record NotNow<T>(Enum<?> state) implements Advising<T> {}

    /// There is one already: a group of the district, an application of the person.
    record Already<T>() implements Advising<T> {}

    /// No call is open.
    record NoCall<T>() implements Advising<T> {}

    /// All seats of the charter are taken.
    record NoSeat<T>(int seats) implements Advising<T> {}

    /// Fewer may vote, or voted, than the charter needs.
    record NoQuorum<T>(int present, int quorum) implements Advising<T> {}

    record NotMember<T>() implements Advising<T> {}

    /// The member is not at the meeting.
    record NotPresent<T>() implements Advising<T> {}

    /// The member voted, or recused, before.
    record Voted<T>() implements Advising<T> {}

    /// The minutes were changed since they were read.
    record OtherVersion<T>(int version) implements Advising<T> {}
}
