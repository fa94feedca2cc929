/// Notifications: the right message to the right phone, once, in its language, and the inbox that keeps it.
@NullMarked
package ua.viche.notifications;

import org.jspecify.annotations.NullMarked;
