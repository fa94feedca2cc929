/// What the staff on duty are told, and when it is done.
@NullMarked
package ua.viche.moderation.duty;

import org.jspecify.annotations.NullMarked;
