package ua.viche.api.media;

import java.util.UUID;

/// Whose a photo is.
///
/// @param key a person key; or what an upload token stands for, which leads to nobody
public record Owner(UUID key, boolean anonymous) {

    public static Owner person(UUID person) {
        return new Owner(person, false);
    }
}
