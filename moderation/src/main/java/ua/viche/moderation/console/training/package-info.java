/// `/console/training`: how many officers of each region and rank passed which course.
@NullMarked
package ua.viche.moderation.console.training;

import org.jspecify.annotations.NullMarked;
