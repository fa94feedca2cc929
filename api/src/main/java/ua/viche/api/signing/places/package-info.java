/// Signatures by territory and by country.
@NullMarked
package ua.viche.api.signing.places;

import org.jspecify.annotations.NullMarked;
