/// Firebase Cloud Messaging, by its Admin SDK: the only package that knows it.
@NullMarked
package ua.viche.notifications.fcm;

import org.jspecify.annotations.NullMarked;
