/// What phones and other services may rely on.
@NullMarked
package ua.viche.contracts;

import org.jspecify.annotations.NullMarked;
