/// Texts in the languages of Viche: as values, and as clients send them.
@NullMarked
package ua.viche.platform.texts;

import org.jspecify.annotations.NullMarked;
