@NullMarked
package ua.viche.notifications.explained;

import org.jspecify.annotations.NullMarked;
