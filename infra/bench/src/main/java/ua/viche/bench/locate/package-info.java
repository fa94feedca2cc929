/// How fast a point finds its district.
@NullMarked
package ua.viche.bench.locate;

import org.jspecify.annotations.NullMarked;
