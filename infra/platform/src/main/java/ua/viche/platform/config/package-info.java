/// Settings from a file and the environment; every mistake in them is told at once.
@NullMarked
package ua.viche.platform.config;

import org.jspecify.annotations.NullMarked;
