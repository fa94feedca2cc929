package ua.viche.api.media;

import java.time.Duration;
import ua.viche.platform.config.Settings;

/// Limits of uploads and photos, from the settings under `media`.
///
/// @param maxBytes of one photo as it is uploaded
/// @param piece bytes after which what has arrived is kept, whatever happens next
/// @param uploadLife how long an upload may take
/// @param looseLife how long a photo waits for its subject
/// @param perDay uploads that somebody may begin in 24 hours
/// @param bytesPerDay bytes of all these
/// @param linkLife how long a link to an object holds
public record MediaConfig(int maxBytes, int piece, Duration uploadLife, Duration looseLife, int perDay, int bytesPerDay,
        Duration linkLife) {

    public static MediaConfig of(Settings settings) {
        return new MediaConfig(settings.number("max-bytes", 20_000_000, 1_000, 100_000_000),
                settings.number("piece", 1 << 20, 1 << 10, 16 << 20),
                settings.duration("upload-life", Duration.ofHours(24)), settings.duration("loose-life", Duration.ofHours(48)),
                settings.number("per-day", 50, 1, 100_000),
                settings.number("bytes-per-day", 300_000_000, 1_000, Integer.MAX_VALUE),
                settings.duration("link-life", Duration.ofMinutes(10)));
    }
}
