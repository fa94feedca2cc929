/// Texts in both languages, as staff write them.
@NullMarked
package ua.viche.api.texts;

import org.jspecify.annotations.NullMarked;
