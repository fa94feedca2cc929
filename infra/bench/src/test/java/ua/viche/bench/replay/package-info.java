@NullMarked
package ua.viche.bench.replay;

import org.jspecify.annotations.NullMarked;
