/// The moderation service: what citizens hand in waits here until a person decides on it.
@NullMarked
package ua.viche.moderation;

import org.jspecify.annotations.NullMarked;
