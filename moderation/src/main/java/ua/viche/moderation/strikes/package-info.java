/// Strikes: what decisions add up to for an author, until they lapse.
@NullMarked
package ua.viche.moderation.strikes;

import org.jspecify.annotations.NullMarked;
