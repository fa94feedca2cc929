package ua.viche.notifications.email;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A mail, ready to be sent.
///
/// @param id the same however often it is sent
/// @param unsubscribe where to say that one wants no more of this kind; null where the law demands it
record Mail(String id, String to, String subject, String text, @Nullable URI unsubscribe) {

    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
