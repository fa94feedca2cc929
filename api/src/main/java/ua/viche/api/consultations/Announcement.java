package ua.viche.api.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;
import ua.viche.platform.texts.Bilingual;

/// What the public must be told besides title, term and text; absent as long as the draft lacks it.
///
/// @param summary what it is about
/// @param affected whom it concerns
/// @param consequences what it would change for them
/// @param contact where to write otherwise, and whom to ask
@JsonInclude(JsonInclude.Include.NON_NULL)
record Announcement(@Nullable Bilingual summary, @Nullable Bilingual affected, @Nullable Bilingual consequences,
        @Nullable Bilingual contact) {

    /// Names of what is missing.
    List<String> missing() {
        var parts = new LinkedHashMap<String, @Nullable Bilingual>();
        parts.put("summary", summary);
        parts.put("affected", affected);
        parts.put("consequences", consequences);
        parts.put("contact", contact);
        return parts.entrySet().stream().filter(part -> part.getValue() == null).map(Map.Entry::getKey).toList();
    }

    static Announcement read(String json) {
        try {
            return Json.mapper().readValue(json, Announcement.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored announcement is unreadable", unreadable);
        }
    }
}
