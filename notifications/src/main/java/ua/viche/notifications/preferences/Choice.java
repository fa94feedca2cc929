package ua.viche.notifications.preferences;

import org.jspecify.annotations.Nullable;

/// What a person said about a kind or a class of messages; null where they said nothing.
public record Choice(@Nullable Boolean inbox, @Nullable Boolean push, @Nullable Boolean email) {

    static final Choice NOTHING = new Choice(null, null, null);

    /// Whether any channel is turned off.
    boolean mutes() {
        return Boolean.FALSE.equals(inbox) || Boolean.FALSE.equals(push) || Boolean.FALSE.equals(email);
    }

    boolean says() {
        return inbox != null || push != null || email != null;
    }

    /// This choice, and the other where this says nothing.
    Choice or(Choice wider) {
        return new Choice(inbox == null ? wider.inbox : inbox, push == null ? wider.push : push,
                email == null ? wider.email : email);
    }
}
