/// What looking at hard material does to people, and how much of it a shift may hold.
@NullMarked
package ua.viche.moderation.wellbeing;

import org.jspecify.annotations.NullMarked;
