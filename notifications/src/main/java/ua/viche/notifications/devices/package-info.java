/// Phones and browsers, each with one owner.
@NullMarked
package ua.viche.notifications.devices;

import org.jspecify.annotations.NullMarked;
