/// Every message a person was sent, pushed or not.
@NullMarked
package ua.viche.notifications.inbox;

import org.jspecify.annotations.NullMarked;
