/// FCM's answers, as the real Admin SDK reads them.
@NullMarked
package ua.viche.notifications.fcm;

import org.jspecify.annotations.NullMarked;
