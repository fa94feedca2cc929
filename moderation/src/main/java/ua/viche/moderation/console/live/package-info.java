/// `/console/live`: tells open pages that the queue changed, so that they ask for their parts again.
@NullMarked
package ua.viche.moderation.console.live;

import org.jspecify.annotations.NullMarked;
