/// What the settings of the sign-in may say.
@NullMarked
package ua.viche.moderation.console.session;

import org.jspecify.annotations.NullMarked;
