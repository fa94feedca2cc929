/// From a fact to a push, tested.
@NullMarked
package ua.viche.notifications.delivery;

import org.jspecify.annotations.NullMarked;
