package ua.viche.platform.http;

/// Keeps what answers say unreadable where they are stored.
public interface AnswerSeal {

    /// @param slot the one place in which the text can be opened again
    String seal(String text, String slot);

    String open(String sealed, String slot);
}
