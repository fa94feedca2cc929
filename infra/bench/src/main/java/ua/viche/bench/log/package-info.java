/// How fast the public log takes leaves and serves proofs.
@NullMarked
package ua.viche.bench.log;

import org.jspecify.annotations.NullMarked;
