package ua.viche.notifications.delivery;

import java.net.URI;
import java.time.Duration;
import ua.viche.platform.config.Settings;

/// How deliveries are sent, from `notifications.delivery.*` and, by kind, `notifications.kinds.*`.
///
/// @param web address of the website, without a slash at the end: where a push in a browser leads
/// @param page pushes claimed and sent at once, 500 at most (FCM's `sendEach`)
/// @param lanes pages under way at once, per replica and lane
/// @param lease how long a sender may be silent before another replica sends its page again; longer than a page may take
/// @param audiencePage followers planned in one transaction
/// @param topicsFrom audiences with more followers are pushed by a topic of the push service
public record DeliverySettings(URI web, int page, int lanes, Duration lease, int audiencePage, int topicsFrom, Rate rate,
        Circuit circuit,
        Retries retries, Retention retention, Windows windows) {

    /// What the push service takes.
    ///
    /// @param perMinute from the whole project
    /// @param ramp in which a replica goes from a tenth of it to all of it
    public record Rate(int perMinute, Duration ramp) {}

    /// When to leave the push service alone.
    ///
    /// @param failures pages in a row of which most failed by its fault
    /// @param pause how long nothing is sent then
    public record Circuit(int failures, Duration pause) {}

    /// How long to wait before trying again, where the push service does not say.
    ///
    /// @param first after the first failure; doubled after each
    /// @param most of the doubled waits
    /// @param throttled after too many requests (FCM asks for a minute at least)
    /// @param locked when people must mend something first
    public record Retries(Duration first, Duration most, Duration throttled, Duration locked) {}

    /// How long things are kept.
    ///
    /// @param attempts what is noted of each attempt
    /// @param messages what stands in inboxes
    public record Retention(Duration attempts, Duration messages) {}

    public static DeliverySettings of(Settings service) {
        var delivery = service.at("delivery");
        var web = delivery.has("web") ? delivery.uri("web") : URI.create("https://viche.ua");
        return new DeliverySettings(web, delivery.number("page", 250, 1, 500), delivery.number("lanes", 4, 1, 64),
                delivery.duration("lease", Duration.ofMinutes(1)), delivery.number("audience-page", 2_000, 1, 100_000),
                delivery.number("topics-from", 100_000, 1, Integer.MAX_VALUE - 1),
                new Rate(delivery.number("per-minute", 600_000, 1, 100_000_000),
                        delivery.duration("ramp", Duration.ofMinutes(1))),
                new Circuit(delivery.number("circuit-failures", 10, 1, 10_000),
                        delivery.duration("circuit-pause", Duration.ofSeconds(10))),
                new Retries(delivery.duration("retry-first", Duration.ofSeconds(1)),
                        delivery.duration("retry-most", Duration.ofMinutes(15)),
                        delivery.duration("retry-throttled", Duration.ofMinutes(1)),
                        delivery.duration("retry-locked", Duration.ofMinutes(15))),
                new Retention(delivery.duration("attempts-kept", Duration.ofDays(90)),
                        delivery.duration("messages-kept", Duration.ofDays(400))),
                Windows.of(service));
    }
}
