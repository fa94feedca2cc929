@NullMarked
package ua.viche.platform.redis;

import org.jspecify.annotations.NullMarked;
