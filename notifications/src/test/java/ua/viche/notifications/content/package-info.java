/// Texts, tested.
@NullMarked
package ua.viche.notifications.content;

import org.jspecify.annotations.NullMarked;
