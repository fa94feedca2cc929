/// What people want to be told by which channel, and when they want to be left in peace.
@NullMarked
package ua.viche.notifications.preferences;

import org.jspecify.annotations.NullMarked;
