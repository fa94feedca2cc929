package ua.viche.api.media.uploads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.media.Owner;
import ua.viche.api.media.photos.Refusal;

/// An upload as it stands.
///
/// @param received bytes that are kept
/// @param pieces in which they came
/// @param checksum SHA-256 of the whole in hex, if it was announced
/// @param metadata what the client sent with it, encrypted
public record Upload(UUID id, Owner owner, Size size, @Nullable String checksum, byte @Nullable [] metadata, UploadState state,
        @Nullable Refusal refusal, Instant expiresAt) {

    public record Size(long length, long received, int pieces) {}

    /// Everything of an upload in the object store begins with this.
    static String prefix(UUID id) {
        return "uploads/" + id + "/";
    }

    public long missing() {
        return size.length() - size.received();
    }

    boolean isOpen(Instant now) {
        return state == UploadState.OPEN && now.isBefore(expiresAt);
    }

    boolean hasEnded(Instant now) {
        return state == UploadState.ENDED || state == UploadState.OPEN && !now.isBefore(expiresAt);
    }
}
