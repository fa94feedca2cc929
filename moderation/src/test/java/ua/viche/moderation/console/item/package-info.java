/// Parts of a long text.
@NullMarked
package ua.viche.moderation.console.item;

import org.jspecify.annotations.NullMarked;
