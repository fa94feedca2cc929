@NullMarked
package ua.viche.platform;

import org.jspecify.annotations.NullMarked;
