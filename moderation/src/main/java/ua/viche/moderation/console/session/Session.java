package ua.viche.moderation.console.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff who is signed in.
///
/// @param person person key
/// @param csrf what every unsafe request has to carry
/// @param name as the identity provider gives it
/// @param endsAt when the session ends whatever happens
public record Session(UUID id, UUID person, String csrf, @Nullable String name, Tokens tokens, Instant endsAt) {

    /// Without the name and all that is secret.
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
