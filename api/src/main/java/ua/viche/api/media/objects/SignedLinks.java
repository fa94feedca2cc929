package ua.viche.api.media.objects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import ua.viche.platform.identity.Vault;

/// Links to objects that Viche itself serves: signed (HMAC) together with the moment until which they hold.
public final class SignedLinks {

    /// Where [ua.viche.api.media.FileRoutes] stand.
    public static final String PATH = "/v1/media/files";

    private final Vault vault;
    private final Clock clock;

    public SignedLinks(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public String of(String key, Instant until) {
        var expires = until.getEpochSecond();
        return PATH + "/" + key + "?expires=" + expires + "&signature=" + signature(key, expires);
    }

    /// What a link is worth.
    public enum Worth {
        HOLDS, EXPIRED, FORGED
    }

    public Worth check(String key, long expires, String signature) {
        var genuine = MessageDigest.isEqual(signature(key, expires).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
        if (!genuine) {
            return Worth.FORGED;
        }
        return clock.instant().getEpochSecond() < expires ? Worth.HOLDS : Worth.EXPIRED;
    }

    private String signature(String key, long expires) {
        return vault.hash("media link " + expires, key);
    }
}
