@NullMarked
package ua.viche.chaos;

import org.jspecify.annotations.NullMarked;
