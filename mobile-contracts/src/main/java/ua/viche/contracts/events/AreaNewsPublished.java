package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A report or a notice became public that people follow by place, district or category. Many recipients are told in several facts.
///
/// @param subject the report or notice
/// @param title its first words, public
/// @param district code; null outside of all
/// @param category code of a report's category; null for notices
/// @param recipients person keys
@EventContract(type = "ua.viche.area.news-published.v1", topic = Topics.REPORTS)
public record AreaNewsPublished(UUID subject, Kind kind, String title, @Nullable String district, @Nullable String category,
        List<UUID> recipients, Instant publishedAt) implements Event {

    /// What became public.
    public enum Kind {
        @JsonProperty("report")
        REPORT, @JsonProperty("notice")
        NOTICE
    }

    @Override
    public UUID aggregate() {
        return subject;
    }
}
