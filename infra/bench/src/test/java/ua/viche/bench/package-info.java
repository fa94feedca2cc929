@NullMarked
package ua.viche.bench;

import org.jspecify.annotations.NullMarked;
