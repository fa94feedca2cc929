/// Mail for what stays unread: addresses that were confirmed, and the way of a message to a mailbox.
@NullMarked
package ua.viche.notifications.email;

import org.jspecify.annotations.NullMarked;
