/// Devices, tested.
@NullMarked
package ua.viche.notifications.devices;

import org.jspecify.annotations.NullMarked;
