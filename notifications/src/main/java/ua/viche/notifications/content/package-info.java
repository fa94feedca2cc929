/// What is said: kinds of messages and their texts in every language.
@NullMarked
package ua.viche.notifications.content;

import org.jspecify.annotations.NullMarked;
