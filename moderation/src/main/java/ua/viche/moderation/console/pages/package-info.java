/// What every page of the console shares: the door (session, forged requests, mistakes), the frame around a page, words, looks.
///
/// Pages are HTML rendered on the server; scripts add liveness and shortcuts, and everything works without them. A room of the
/// console gives back a [Reply]; nothing is written to the client before that is whole, so a mistake is always a page of its own.
@NullMarked
package ua.viche.moderation.console.pages;

import org.jspecify.annotations.NullMarked;
