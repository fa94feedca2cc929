/// What staff add to the texts that they write.
@NullMarked
package ua.viche.api.texts;

import org.jspecify.annotations.NullMarked;
