/// Policies: the grounds that a decision may name, each with its law, and where it applies.
@NullMarked
package ua.viche.moderation.policy;

import org.jspecify.annotations.NullMarked;
