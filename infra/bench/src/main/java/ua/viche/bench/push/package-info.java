/// Pushes per second, and how long an urgent one takes while a million others wait.
@NullMarked
package ua.viche.bench.push;

import org.jspecify.annotations.NullMarked;
