/// What reading costs, beside a constant answer of the same server.
@NullMarked
package ua.viche.bench.read;

import org.jspecify.annotations.NullMarked;
