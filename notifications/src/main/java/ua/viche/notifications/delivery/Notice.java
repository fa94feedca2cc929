package ua.viche.notifications.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.http.Ids;

/// News, stored once for however many people.
///
/// @param event what caused it; one event causes one notice of a kind about a thing
/// @param expiresAt after this it is not pushed any more
/// @param traceparent of the event's processing; empty where nothing is traced
/// @param causedBy person key of the staff member who had it sent; null where an event did
public record Notice(UUID id, String event, News news, Instant createdAt, Instant expiresAt, String traceparent,
        @Nullable UUID causedBy) {

    static Notice of(News news, EventMeta meta, Instant now, String traceparent) {
        return new Notice(Ids.next(), meta.id() + " " + news.kind().code() + " " + news.about().id(), news, now,
                expires(news, meta.time()), traceparent, null);
    }

    static Notice by(UUID staff, News news, Instant now, String traceparent) {
        var id = Ids.next();
        return new Notice(id, "announcement " + id, news, now, expires(news, now), traceparent, staff);
    }

    private static Instant expires(News news, Instant told) {
        return news.term().until().orElseGet(() -> news.term().from().orElse(told).plus(news.kind().life()));
    }
}
