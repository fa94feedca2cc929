/// The queue: an item for each submission, and who holds it.
@NullMarked
package ua.viche.moderation.queue;

import org.jspecify.annotations.NullMarked;
