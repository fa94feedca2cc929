@NullMarked
package ua.viche.platform.live;

import org.jspecify.annotations.NullMarked;
