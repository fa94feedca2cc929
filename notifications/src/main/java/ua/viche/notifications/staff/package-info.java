/// Calls the staff on duty, and whoever comes after them where they do not answer.
@NullMarked
package ua.viche.notifications.staff;

import org.jspecify.annotations.NullMarked;
