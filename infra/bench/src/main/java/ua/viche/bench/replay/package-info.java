/// A real petition's curve as signatures through HTTP, at its own pace or a multiple of it.
@NullMarked
package ua.viche.bench.replay;

import org.jspecify.annotations.NullMarked;
