/// `/console/schools`: the schools of a coordinator or an officer, their classes, and the lessons that are booked.
@NullMarked
package ua.viche.moderation.console.schools;

import org.jspecify.annotations.NullMarked;
