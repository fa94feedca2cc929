/// Starts the services that are on the class path and stops them again.
@NullMarked
package ua.viche.platform.launcher;

import org.jspecify.annotations.NullMarked;
