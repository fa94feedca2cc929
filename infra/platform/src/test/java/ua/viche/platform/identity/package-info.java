@NullMarked
package ua.viche.platform.identity;

import org.jspecify.annotations.NullMarked;
