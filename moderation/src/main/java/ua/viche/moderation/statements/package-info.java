/// Statements of reasons: what an author is owed after a decision, and what the public may know of it.
@NullMarked
package ua.viche.moderation.statements;

import org.jspecify.annotations.NullMarked;
