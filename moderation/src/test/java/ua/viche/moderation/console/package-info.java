/// The console as a browser meets it.
@NullMarked
package ua.viche.moderation.console;

import org.jspecify.annotations.NullMarked;
