package ua.viche.notifications.delivery;

import java.net.URI;
import java.time.Duration;
import ua.viche.platform.config.Settings;

/// How deliveries are sent, from `notifications.delivery.*`.
///
/// @param web address of the website, without a slash at the end: where a push in a browser leads
/// @param page pushes claimed and sent at once, 500 at most (FCM's `sendEach`)
/// @param lanes pages under way at once, per replica
/// @param lease how long a sender may be silent before another replica sends its page again; longer than a page may take
/// @param audiencePage followers planned in one transaction
public record DeliverySettings(URI web, int page, int lanes, Duration lease, int audiencePage, Retries retries) {

    /// How long to wait before trying again, where the push service does not say.
    ///
    /// @param first after the first failure; doubled after each
    /// @param most of the doubled waits
    /// @param throttled after too many requests (FCM asks for a minute at least)
    /// @param locked when people must mend something first
    public record Retries(Duration first, Duration most, Duration throttled, Duration locked) {}

    public static DeliverySettings of(Settings service) {
        var delivery = service.at("delivery");
        var web = delivery.has("web") ? delivery.uri("web") : URI.create("https://viche.ua");
        return new DeliverySettings(web, delivery.number("page", 250, 1, 500), delivery.number("lanes", 4, 1, 64),
                delivery.duration("lease", Duration.ofMinutes(1)), delivery.number("audience-page", 2_000, 1, 100_000),
                new Retries(delivery.duration("retry-first", Duration.ofSeconds(1)),
                        delivery.duration("retry-most", Duration.ofMinutes(15)),
                        delivery.duration("retry-throttled", Duration.ofMinutes(1)),
                        delivery.duration("retry-locked", Duration.ofMinutes(15))));
    }
}
