package ua.viche.moderation.screening;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Few numbers by which texts that are alike find each other (A. Broder, "On the resemblance and containment of documents", 1997): in
/// each band two texts agree the more likely, the more groups of words they share.
final class MinHash {

    /// How many numbers a text has.
    static final int BANDS = 10;

    private static final int ROWS = 3;

    /// One number for each band; none for a text without words.
    static Long[] bands(String text) {
        var shingles = Likeness.shinglesOf(text).stream().mapToLong(MinHash::hash).toArray();
        if (shingles.length == 0) {
            return new Long[0];
        }
        var bands = new Long[BANDS];
        for (var band = 0; band < BANDS; band++) {
            var value = 0L;
            for (var row = 0; row < ROWS; row++) {
                var seed = mix(31L * (band * ROWS + row + 1));
                value = mix(value ^ Arrays.stream(shingles).map(one -> mix(one ^ seed)).min().orElse(0));
            }
            bands[band] = value;
        }
        return bands;
    }

    private static long hash(String shingle) {
        var bytes = shingle.getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32C();
        crc.update(bytes);
        return mix(crc.getValue() << 32 | shingle.hashCode() & 0xFFFF_FFFFL);
    }

    /// The finalizer of SplitMix64.
    private static long mix(long value) {
        var x = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }

    private MinHash() {}
}
