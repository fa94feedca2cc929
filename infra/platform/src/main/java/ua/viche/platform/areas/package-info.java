/// Areas on the map: which of many a point lies in, and what is wrong with their shapes.
@NullMarked
package ua.viche.platform.areas;

import org.jspecify.annotations.NullMarked;
