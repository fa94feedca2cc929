@NullMarked
package ua.viche.notifications.preferences;

import org.jspecify.annotations.NullMarked;
