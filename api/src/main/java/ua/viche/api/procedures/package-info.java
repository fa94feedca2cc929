/// Procedures: the rules of one body as data, in versions. What runs keeps the version that it began with.
@NullMarked
package ua.viche.api.procedures;

import org.jspecify.annotations.NullMarked;
