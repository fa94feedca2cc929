/// The surroundings of a newcomer: `viche run`, `viche token`, `viche demo`. Knows no service.
@NullMarked
package ua.viche.local;

import org.jspecify.annotations.NullMarked;
