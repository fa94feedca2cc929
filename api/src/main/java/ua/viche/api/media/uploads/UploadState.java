package ua.viche.api.media.uploads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far an upload is.
///
/// - `OPEN`: bytes are missing.
/// - `RECEIVED`: all bytes are there, the photo is being made.
/// - `DONE`: there is a photo.
/// - `REFUSED`: there will be none.
/// - `ENDED`: given up by its owner, or not finished in time.
public enum UploadState {
    OPEN, RECEIVED, DONE, REFUSED, ENDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
