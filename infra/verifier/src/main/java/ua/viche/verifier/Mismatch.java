package ua.viche.verifier;

/// Something is not as it must be; the message says exactly what.
public final class Mismatch extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Mismatch(String what) {
        super(what);
    }
}
