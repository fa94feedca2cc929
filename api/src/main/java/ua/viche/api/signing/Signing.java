package ua.viche.api.signing;

/// How an act of signing ended. Answers are pure functions of stored rows: asked again, they are the same.
public sealed interface Signing {

    /// The signature counts now, or counted when the same act was first answered.
    record Signed(Receipt receipt, Count count) implements Signing {}

    /// The person had signed before; nothing changed.
    record AlreadySigned(Receipt receipt, Count count) implements Signing {}

    /// The same idempotency key came with another body.
    record KeyReused() implements Signing {}

    /// Staff took the person's signature out; it cannot be given again.
    record Invalidated() implements Signing {}

    /// The petition takes no signatures now.
    record NotOpen() implements Signing {}

    /// There is no such petition.
    record NoSuchPetition() implements Signing {}
}
