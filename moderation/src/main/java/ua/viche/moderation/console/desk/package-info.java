/// What the rooms of officials have in common: a list, an item with its clocks, and acts on it.
///
/// What these rooms show belongs to another service. It is asked for over its public interface, as the signed-in person, within a
/// deadline. A room says in [Block]s what an item is and in [Act]s what can be done with it; how that looks is the same everywhere. Where
/// that service refuses, the page says so in its words at the fields that it means; where it is away, what was written stays, and one
/// idempotency key goes with it however often it is sent.
@NullMarked
package ua.viche.moderation.console.desk;

import org.jspecify.annotations.NullMarked;
