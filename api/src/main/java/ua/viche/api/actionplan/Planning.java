package ua.viche.api.actionplan;

/// How an act on the plan ended; only [Done] changed anything.
sealed interface Planning<T> {

    record Done<T>(T what) implements Planning<T> {}

    record NoSuchItem<T>() implements Planning<T> {}

    /// A heading: its parts take what is said.
    record Heading<T>() implements Planning<T> {}

    /// That entity has no such part in the item.
    record NotInvolved<T>() implements Planning<T> {}

    record NoSuchResult<T>() implements Planning<T> {}
}
