/// How many reports a second are taken in.
@NullMarked
package ua.viche.bench.report;

import org.jspecify.annotations.NullMarked;
