@NullMarked
package ua.viche.notifications.email;

import org.jspecify.annotations.NullMarked;
