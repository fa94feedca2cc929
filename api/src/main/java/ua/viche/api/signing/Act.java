package ua.viche.api.signing;

import io.opentelemetry.api.trace.SpanContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's wish to sign a petition.
///
/// @param key of the idempotent act; null where the phone gave none
/// @param request the span of the request, to which the batch links
record Act(Identity identity, @Nullable Instant deviceTime, @Nullable Key key, Origin origin, SpanContext request) {

    private static final int HASH_BYTES = 16;

    /// The hashes of an `Idempotency-Key` and of the body that came with it, 128 bits each.
    record Key(String key, String body) {

        static Key of(String idempotencyKey, String body) {
            return new Key(hash(idempotencyKey), hash(body));
        }

        static @Nullable Key parse(@Nullable String stored) {
            if (stored == null) {
                return null;
            }
            var cut = stored.indexOf(':');
            return new Key(stored.substring(0, cut), stored.substring(cut + 1));
        }

        String stored() {
            return key + ":" + body;
        }

        private static String hash(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /// Where an act comes from.
    ///
    /// @param territory where the signer says to live, as far as the procedure publishes it
    /// @param country ISO 3166-1 alpha-2
    /// @param network a keyed hash of the network's address
    /// @param held whether staff look at the signature before it counts; the signer is told what everybody is told
    record Origin(@Nullable String territory, @Nullable String country, @Nullable Long network, boolean held) {

        static final Origin UNKNOWN = new Origin(null, null, null, false);
    }

    /// What decides whether two acts are the same signature.
    record Identity(UUID person, UUID petition) implements Comparable<Identity> {
        @Override
        public int compareTo(Identity other) {
            var byPerson = person.compareTo(other.person);
            return byPerson == 0 ? petition.compareTo(other.petition) : byPerson;
        }
    }

    UUID person() {
        return identity.person;
    }

    UUID petition() {
        return identity.petition;
    }
}
