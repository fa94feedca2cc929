/// What the staff has sent to those who follow a topic: emergencies, legal notices, news, campaigns.
@NullMarked
package ua.viche.notifications.announcements;

import org.jspecify.annotations.NullMarked;
