package ua.viche.notifications.delivery;

import java.time.Instant;
import java.util.UUID;
import ua.viche.platform.events.EventMeta;
import ua.viche.platform.http.Ids;

/// News, stored once for however many people.
///
/// @param event what caused it; one event causes one notice
/// @param expiresAt after this it is not pushed any more
/// @param traceparent of the event's processing; empty where nothing is traced
record Notice(UUID id, String event, News news, Instant createdAt, Instant expiresAt, String traceparent) {

    static Notice of(News news, EventMeta meta, Instant now, String traceparent) {
        return new Notice(Ids.next(), meta.id(), news, now, meta.time().plus(news.kind().life()), traceparent);
    }
}
