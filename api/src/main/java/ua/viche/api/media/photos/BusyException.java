package ua.viche.api.media.photos;

/// The darkroom has too much to do; the photo can be made later.
public final class BusyException extends Exception {

    private static final long serialVersionUID = 1;

    BusyException() {
        super("the darkroom is busy", null, false, false);
    }
}
