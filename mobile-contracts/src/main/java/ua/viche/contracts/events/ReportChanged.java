package ua.viche.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something happened to a report of which its author, and those who have the same trouble, are to hear. Anonymous reports tell nobody.
///
/// @param title what it is about, in its language; null where the report is confidential and a screen must not say it
/// @param district code; null outside of all
/// @param state what the case has come to
/// @param recipients person keys
@EventContract(type = "ua.viche.report.changed.v1", topic = Topics.REPORTS)
public record ReportChanged(UUID report, Change change, @Nullable String title, @Nullable String district, String state,
        List<UUID> recipients, Instant changedAt) implements Event {

    /// What happened.
    public enum Change {
        @JsonProperty("received")
        RECEIVED, @JsonProperty("published")
        PUBLISHED, @JsonProperty("returned")
        RETURNED, @JsonProperty("not-published")
        NOT_PUBLISHED, @JsonProperty("replied")
        REPLIED, @JsonProperty("state-changed")
        STATE_CHANGED, @JsonProperty("handed-over")
        HANDED_OVER, @JsonProperty("forwarded")
        FORWARDED, @JsonProperty("merged")
        MERGED, @JsonProperty("asked-whether-fixed")
        ASKED_WHETHER_FIXED
    }

    @Override
    public UUID aggregate() {
        return report;
    }
}
