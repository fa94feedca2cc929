/// `/console/figures`: what waits, what was done and how long it took, as charts with a table beside each.
@NullMarked
package ua.viche.moderation.console.figures;

import org.jspecify.annotations.NullMarked;
