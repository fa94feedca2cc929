/// Appeals: somebody else looks again, and what was wrong is undone.
@NullMarked
package ua.viche.moderation.appeals;

import org.jspecify.annotations.NullMarked;
