package ua.viche.moderation.console.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the identity provider gave for one sign-in. Secret: it never prints itself and never leaves the server.
///
/// @param access JSON Web Token that says who this is to Viche
/// @param accessUntil when the access token ends
/// @param identity the ID token, to sign out with
public record Tokens(String access, Instant accessUntil, @Nullable String refresh, @Nullable String identity) {

    @Override
    public String toString() {
        return "Tokens[until " + accessUntil + "]";
    }
}
