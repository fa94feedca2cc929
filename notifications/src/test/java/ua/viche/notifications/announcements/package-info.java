@NullMarked
package ua.viche.notifications.announcements;

import org.jspecify.annotations.NullMarked;
