@NullMarked
package ua.viche.platform.texts;

import org.jspecify.annotations.NullMarked;
