/// The tree of territories.
@NullMarked
package ua.viche.api.territories;

import org.jspecify.annotations.NullMarked;
