/// Signing in by OpenID Connect, and what is remembered of who signed in.
///
/// Sessions live in PostgreSQL, not in Redis: staff are few, so a row read by its key costs nothing; a session that was ended must
/// never come back, which a cache that forgets or fails over cannot promise; and who was signed in when is part of the same
/// transaction as its entry in the audit trail. The cookie is a random key and nothing else.
@NullMarked
package ua.viche.moderation.console.session;

import org.jspecify.annotations.NullMarked;
