/// Telling people of campaigns, and what only this service knows of them: how many they are for, and how many they reached.
@NullMarked
package ua.viche.notifications.campaigns;

import org.jspecify.annotations.NullMarked;
