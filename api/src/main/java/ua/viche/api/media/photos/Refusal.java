package ua.viche.api.media.photos;

import java.util.Locale;

/// Why a file does not become a photo.
///
/// - `FORMAT`: it is neither JPEG, PNG nor WebP.
/// - `HEIC`: the phone's own format, which the app has to turn into JPEG.
/// - `PIXELS`: it has more pixels than are ever decoded.
/// - `DAMAGED`: it cannot be decoded.
/// - `TWOFOLD`: it is something else besides, an archive for instance.
/// - `CHECKSUM`: what arrived is not what was announced.
public enum Refusal {
    FORMAT, HEIC, PIXELS, DAMAGED, TWOFOLD, CHECKSUM;

    /// The message's key below `rule.`: `photo-heic`.
    public String rule() {
        return "photo-" + name().toLowerCase(Locale.ROOT);
    }
}
