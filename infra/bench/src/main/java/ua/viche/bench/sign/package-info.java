/// Signatures per second, beside what the database alone gives.
@NullMarked
package ua.viche.bench.sign;

import org.jspecify.annotations.NullMarked;
