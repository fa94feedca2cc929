/// Queues, and the rules that say which submission goes where.
@NullMarked
package ua.viche.moderation.routing;

import org.jspecify.annotations.NullMarked;
