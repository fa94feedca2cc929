package ua.viche.moderation.console.session;

/// The identity provider does not answer, or answers what makes no sense.
public final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProviderAwayException(Throwable cause) {
        super("the identity provider is away", cause);
    }
}
