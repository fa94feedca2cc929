/// Follows, tested.
@NullMarked
package ua.viche.notifications.audience;

import org.jspecify.annotations.NullMarked;
