package ua.viche.notifications.content;

import java.util.List;

/// Texts that are missing or do not fit their kind: the service must not start with them.
public final class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TemplateException(List<String> mistakes) {
        super("texts of messages: " + String.join("; ", mistakes));
    }
}
