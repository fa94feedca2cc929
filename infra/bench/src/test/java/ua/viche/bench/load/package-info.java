@NullMarked
package ua.viche.bench.load;

import org.jspecify.annotations.NullMarked;
