package ua.viche.notifications.preferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// A time of the day, every day, in which nothing rings; over midnight where it ends earlier than it begins.
public record QuietHours(LocalTime begins, LocalTime ends) {

    public QuietHours {
        if (begins.equals(ends)) {
            throw new IllegalArgumentException("quiet hours that begin when they end");
        }
    }

    /// When the quiet that reigns at a moment ends; empty where none does. Where clocks are put forward over the end, it is the moment
    /// after the gap; where they are put back, the first such moment that is still to come.
    public Optional<Instant> end(Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        return include(here.toLocalTime()) ? Optional.of(end(here)) : Optional.empty();
    }

    private Instant end(ZonedDateTime now) {
        var day = begins.isBefore(ends) || now.toLocalTime().isBefore(ends)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        var end = ZonedDateTime.of(day, ends, now.getZone());
        return (end.isAfter(now) ? end : end.withLaterOffsetAtOverlap()).toInstant();
    }

    boolean include(LocalTime time) {
        return begins.isBefore(ends)
                ? !time.isBefore(begins) && time.isBefore(ends)
                : !time.isBefore(begins) || time.isBefore(ends);
    }
}
