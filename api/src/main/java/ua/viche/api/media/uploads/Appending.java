package ua.viche.api.media.uploads;

import ua.viche.api.media.photos.Refusal;

/// How sending bytes ended.
sealed interface Appending {

    /// They are kept, as far as they arrived.
    record Appended(Upload upload) implements Appending {}

    /// The upload goes on elsewhere.
    record OtherOffset(long offset) implements Appending {}

    /// What arrived is not what the checksum says; nothing of it was kept.
    record WrongChecksum() implements Appending {}

    /// More than was announced.
    record TooMuch(long length) implements Appending {}

    /// In too many pieces.
    record TooManyPieces(int most) implements Appending {}

    record Refused(Refusal refusal) implements Appending {}

    record NoSuchUpload() implements Appending {}

    /// It was given up, or its time is over.
    record Gone() implements Appending {}
}
