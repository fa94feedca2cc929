/// What changes in the queues, for reviewers who look at them.
@NullMarked
package ua.viche.moderation.queue.live;

import org.jspecify.annotations.NullMarked;
