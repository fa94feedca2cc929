package ua.viche.notifications.delivery;

import ua.viche.notifications.content.About;
import ua.viche.platform.http.Language;

/// A notice on its way to all phones that hear a topic in one language.
record Broadcast(DueDelivery.Told news, Language language, int attempt) {

    /// As the push service calls it; the same for every notice to this audience in this language.
    static String topic(About audience, Language language) {
        return audience.type() + "." + audience.id() + "." + language.tag();
    }
}
