/// `/console/campaigns`: campaigns written by one and approved by another, their schedule, whom they are for and whom they reached.
@NullMarked
package ua.viche.moderation.console.campaigns;

import org.jspecify.annotations.NullMarked;
