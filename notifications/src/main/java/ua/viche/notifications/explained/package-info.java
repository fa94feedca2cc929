/// Tells people why they got a message, or why not.
@NullMarked
package ua.viche.notifications.explained;

import org.jspecify.annotations.NullMarked;
