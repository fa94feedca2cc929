/// Figures: what waits, what was done and how long it took.
@NullMarked
package ua.viche.moderation.figures;

import org.jspecify.annotations.NullMarked;
