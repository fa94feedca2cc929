/// School and Police: schools and classes, officers with a limit of schools, a programme of lessons, bookings, anonymous feedback.
@NullMarked
package ua.viche.api.schools;

import org.jspecify.annotations.NullMarked;
