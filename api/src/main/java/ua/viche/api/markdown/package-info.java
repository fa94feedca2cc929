/// Markdown that people write, made harmless.
@NullMarked
package ua.viche.api.markdown;

import org.jspecify.annotations.NullMarked;
