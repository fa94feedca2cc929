package ua.viche.api.campaigns;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;
import ua.viche.platform.texts.Bilingual;

/// What a campaign says to whom and when.
///
/// @param summary what a push says
/// @param page in Markdown
record Content(Bilingual title, Bilingual summary, Bilingual page, Audience audience, @Nullable Link link, Window window) {

    /// When people are told: from a moment on, and nobody later than another one.
    record Window(Instant startsAt, Instant endsAt) {}

    static Content read(String json) {
        try {
            return Json.mapper().readValue(json, Content.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored campaign is unreadable", unreadable);
        }
    }
}
