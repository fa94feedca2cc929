/// What a machine notices in a text before a person reads it. It proposes; a person decides.
@NullMarked
package ua.viche.moderation.screening;

import org.jspecify.annotations.NullMarked;
