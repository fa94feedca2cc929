/// `/console/appeals`: appeals against decisions that somebody else made.
@NullMarked
package ua.viche.moderation.console.appeals;

import org.jspecify.annotations.NullMarked;
