/// What the owners of moderated things have in common: hearing moderation's decisions on one kind, telling it what the public sees since,
/// and striking words out of what people wrote.
@NullMarked
package ua.viche.api.moderated;

import org.jspecify.annotations.NullMarked;
