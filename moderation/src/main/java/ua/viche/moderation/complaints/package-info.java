/// Complaints by citizens about what the public sees.
@NullMarked
package ua.viche.moderation.complaints;

import org.jspecify.annotations.NullMarked;
