package ua.viche.notifications.email;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import ua.viche.notifications.content.MessageKind;
import ua.viche.platform.identity.Vault;

/// Links that turn mail of one kind off for whoever holds them, and say nothing to anybody else.
final class Unsubscriptions {

    private static final String ABOUT = "unsubscribe";

    private final Vault vault;
    private final URI site;

    /// Who wants no more mail of what.
    record Wish(UUID person, MessageKind kind) {}

    Unsubscriptions(Vault vault, URI site) {
        this.vault = vault;
        this.site = site;
    }

    URI link(UUID person, MessageKind kind) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.encrypt(person + " " + kind.code(), ABOUT));
        return URI.create(site.toString().replaceAll("/+$", "") + "/v1/email/unsubscription?token=" + token);
    }

    /// Empty where the token is none of ours.
    Optional<Wish> read(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < SHORTEST) {
                return Optional.empty();
            }
            var parts = vault.decrypt(bytes, ABOUT).split(" ");
            return MessageKind.of(parts[1]).map(kind -> new Wish(UUID.fromString(parts[0]), kind));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static final int SHORTEST = 32;
}
