package ua.viche.api.media.photos;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// What a file is by its first bytes, whatever it is called.
public enum PhotoFormat {
    JPEG, PNG, WEBP, HEIC, OTHER;

    /// So many bytes are enough to tell.
    public static final int HEAD = 32;

    private static final Set<String> HEIF = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif",
            "avis");

    public static PhotoFormat of(byte[] head) {
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return PNG;
        }
        if (text(head, 0).equals("RIFF") && text(head, 8).equals("WEBP")) {
            return WEBP;
        }
        return text(head, 4).equals("ftyp") && HEIF.contains(text(head, 8)) ? HEIC : OTHER;
    }

    /// Why a photo of this format is not taken.
    public Optional<Refusal> refusal() {
        return switch (this) {
            case JPEG, PNG, WEBP -> Optional.empty();
            case HEIC -> Optional.of(Refusal.HEIC);
            case OTHER -> Optional.of(Refusal.FORMAT);
        };
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (var i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head, int from) {
        return head.length < from + 4 ? "" : new String(head, from, 4, StandardCharsets.ISO_8859_1);
    }
}
