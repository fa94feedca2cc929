@NullMarked
package ua.viche.platform.time;

import org.jspecify.annotations.NullMarked;
