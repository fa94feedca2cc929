package ua.viche.local;

/// Viche cannot start here; the message is one clear sentence for the person at the keyboard.
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public StartException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StartException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
