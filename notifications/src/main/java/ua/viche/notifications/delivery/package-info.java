/// From a fact to a push: planning, schedule, retries.
@NullMarked
package ua.viche.notifications.delivery;

import org.jspecify.annotations.NullMarked;
