/// Who wants to hear of what.
@NullMarked
package ua.viche.notifications.audience;

import org.jspecify.annotations.NullMarked;
