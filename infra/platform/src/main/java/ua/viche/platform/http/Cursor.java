package ua.viche.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/// A place in a list, as clients carry it around: base64url of version, checksum and position. Opaque so that the position may
/// change its form; the checksum catches what was cut or altered on the way, it does not keep a secret.
final class Cursor {

    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int LONGEST = 1_000;

    static String encode(String position) {
        var bytes = position.getBytes(StandardCharsets.UTF_8);
        var cursor = ByteBuffer.allocate(HEAD + bytes.length).put(VERSION).putInt(checksum(bytes)).put(bytes).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /// The position, or nothing if the cursor is not ours.
    static Optional<String> decode(String cursor) {
        if (cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() < HEAD || bytes.get() != VERSION) {
                return Optional.empty();
            }
            var expected = bytes.getInt();
            var position = new byte[bytes.remaining()];
            bytes.get(position);
            return checksum(position) == expected && encode(utf8(position)).equals(cursor)
                    ? Optional.of(utf8(position))
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    private Cursor() {}
}
