package ua.viche.api.petitions;

/// How an operation on a petition ended; only [Done] changed anything.
public sealed interface Petitioning {

    /// It is done, and this is how the petition looks to whoever did it.
    record Done(PetitionView petition) implements Petitioning {}

    /// There is none, or none that this person may see.
    record NoSuchPetition() implements Petitioning {}

    /// The petition is where this cannot be done.
    record NotNow(PetitionState state) implements Petitioning {}

    /// It was changed since it was read.
    record Stale(long version) implements Petitioning {}

    /// It is somebody else's.
    record NotYours() implements Petitioning {}

    /// Nobody takes petitions under that name.
    record NoSuchProcedure() implements Petitioning {}

    /// A text is longer than the procedure allows.
    record TooLong(String field, int most) implements Petitioning {}
}
