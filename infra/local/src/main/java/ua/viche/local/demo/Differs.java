package ua.viche.local.demo;

/// The story went another way than it should; the message says how.
public final class Differs extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;

    Differs(String what) {
        super(what);
        this.what = what;
    }

    @Override
    public String getMessage() {
        return what;
    }
}
