/// The load generator: one thread that drives many connections, and what it measures.
@NullMarked
package ua.viche.bench.load;

import org.jspecify.annotations.NullMarked;
