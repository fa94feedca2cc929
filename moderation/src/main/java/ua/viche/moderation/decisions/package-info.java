/// Decisions on items, each under a named policy.
@NullMarked
package ua.viche.moderation.decisions;

import org.jspecify.annotations.NullMarked;
