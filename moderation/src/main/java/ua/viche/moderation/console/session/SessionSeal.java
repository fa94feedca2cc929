package ua.viche.moderation.console.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Vault;

/// What keeps sessions unreadable: tokens and names at rest, sign-ins under way in a cookie.
public final class SessionSeal {

    private static final String ATTEMPT = "console-sign-in";

    private record Content(Tokens tokens, @Nullable String name) {}

    private final Vault vault;

    public SessionSeal(Vault vault) {
        this.vault = vault;
    }

    /// A sign-in under way as a cookie's value.
    public String close(Attempt attempt) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.encrypt(Json.text(attempt), ATTEMPT));
    }

    /// Reads what [#close] wrote; nothing where somebody changed it.
    public Optional<Attempt> open(String cookie) {
        try {
            var json = vault.decrypt(Base64.getUrlDecoder().decode(cookie), ATTEMPT);
            return Optional.of(Json.mapper().readValue(json, Attempt.class));
        } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException
                | JsonProcessingException _) {
            return Optional.empty();
        }
    }

    byte[] close(UUID session, Tokens tokens, @Nullable String name) {
        return vault.encrypt(Json.text(new Content(tokens, name)), "console-session " + session);
    }

    Session open(SessionStore.Row row, String key) {
        try {
            var content = Json.mapper().readValue(vault.decrypt(row.sealed(), "console-session " + row.id()), Content.class);
            return new Session(row.id(), row.person(), vault.hash("console-csrf", key), content.name(), content.tokens(),
                    row.endsAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// SHA-256 in hex.
    static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
