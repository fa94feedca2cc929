/// `/console/items/{id}`: one item with everything that a decision needs, and the decision.
@NullMarked
package ua.viche.moderation.console.item;

import org.jspecify.annotations.NullMarked;
