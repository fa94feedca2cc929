/// `/console/queue`: what waits for a decision, by the legal clock, live.
@NullMarked
package ua.viche.moderation.console.queue;

import org.jspecify.annotations.NullMarked;
