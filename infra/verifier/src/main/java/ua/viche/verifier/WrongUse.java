package ua.viche.verifier;

/// The command was not understood; the message says why.
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUse(String why) {
        super(why);
    }
}
