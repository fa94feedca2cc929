@NullMarked
package ua.viche.notifications.staff;

import org.jspecify.annotations.NullMarked;
