/// `/console/petitions`: an official's petitions, their legal clocks, and the answer.
///
/// Petitions belong to another service. They are asked for over its public interface, as the signed-in person, within a deadline. Where
/// that service is away the page says so and keeps what was written; an answer carries one idempotency key however often it is
/// sent, so it is published once.
@NullMarked
package ua.viche.moderation.console.petitions;

import org.jspecify.annotations.NullMarked;
