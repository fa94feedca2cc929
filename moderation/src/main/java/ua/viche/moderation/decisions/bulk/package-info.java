/// The same decision on many items: previewed, confirmed, made one by one.
@NullMarked
package ua.viche.moderation.decisions.bulk;

import org.jspecify.annotations.NullMarked;
