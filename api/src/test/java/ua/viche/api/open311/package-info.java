@NullMarked
package ua.viche.api.open311;

import org.jspecify.annotations.NullMarked;
