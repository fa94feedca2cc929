/// `/console/reports`: an officer's day, and each report that is theirs to work on.
///
/// Reports belong to another service, which decides who may see which and writes down every act. They are asked for over its public
/// interface, as the signed-in person, within a deadline. An act names the version that the officer saw and one idempotency key
/// however often it is sent; where it is refused, or nobody knows what became of it, what was written stays on the page.
@NullMarked
package ua.viche.moderation.console.reports;

import org.jspecify.annotations.NullMarked;
