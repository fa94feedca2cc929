package ua.viche.local.imports;

/// An import ended before it was done; the message is for whoever started it.
public final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImportFailed(String message) {
        super(message, null, false, false);
    }
}
