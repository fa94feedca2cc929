package ua.viche.local.servers;

/// An embedded server did not start or stop; the message is one sentence for a person.
public final class LocalServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sentence;

    public LocalServerException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public LocalServerException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    @Override
    public String getMessage() {
        return sentence;
    }
}
