package ua.viche.platform.http;

import org.jspecify.annotations.Nullable;

/// A value that was written as JSON once, for an answer that many are given; its compressed form, too, is made once.
public final class RenderedJson {

    private final byte[] bytes;
    private volatile byte @Nullable [] compressed;

    private RenderedJson(byte[] bytes) {
        this.bytes = bytes;
    }

    public static RenderedJson of(Object value) {
        return new RenderedJson(Json.bytes(value));
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] compressed() {
        var made = compressed;
        if (made == null) {
            made = Gzip.compress(bytes);
            compressed = made;
        }
        return made;
    }
}
