/// Choosing priorities: so many of the options that a body offers, one ballot a person, a result that anybody can work out again.
@NullMarked
package ua.viche.api.priorities;

import org.jspecify.annotations.NullMarked;
