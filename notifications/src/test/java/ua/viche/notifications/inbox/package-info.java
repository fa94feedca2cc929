/// The inbox, tested.
@NullMarked
package ua.viche.notifications.inbox;

import org.jspecify.annotations.NullMarked;
