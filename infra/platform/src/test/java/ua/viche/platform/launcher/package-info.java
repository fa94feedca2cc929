@NullMarked
package ua.viche.platform.launcher;

import org.jspecify.annotations.NullMarked;
