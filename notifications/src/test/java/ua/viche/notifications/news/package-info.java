@NullMarked
package ua.viche.notifications.news;

import org.jspecify.annotations.NullMarked;
