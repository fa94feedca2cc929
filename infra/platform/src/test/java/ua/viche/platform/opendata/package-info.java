@NullMarked
package ua.viche.platform.opendata;

import org.jspecify.annotations.NullMarked;
