@NullMarked
package ua.viche.notifications.campaigns;

import org.jspecify.annotations.NullMarked;
