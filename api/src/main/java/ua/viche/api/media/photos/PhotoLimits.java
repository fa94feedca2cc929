package ua.viche.api.media.photos;

import java.time.Duration;

/// What a decoder is given.
///
/// @param pixels most of a photo; more are refused unseen
/// @param memory most bytes of decoded pixels at once, per decoder
/// @param patience with one photo
public record PhotoLimits(long pixels, long memory, Duration patience) {

    /// A photo of 108 megapixels is the largest that phones take.
    public static final PhotoLimits USUAL = new PhotoLimits(120_000_000, 96L * 1024 * 1024, Duration.ofSeconds(20));
}
