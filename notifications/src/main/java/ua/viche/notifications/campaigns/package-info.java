/// How many people a campaign is for: what only this service knows.
@NullMarked
package ua.viche.notifications.campaigns;

import org.jspecify.annotations.NullMarked;
