package ua.viche.moderation.console.reports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.moderation.console.reports.Report.Named;
import ua.viche.moderation.console.reports.Report.Party;

/// An officer's day as the service of reports gives it.
///
/// @param notes what earlier shifts left
/// @param next the cursor of the next page; null on the last one
@JsonIgnoreProperties(ignoreUnknown = true)
public record Today(List<Line> items, List<Note> notes, @Nullable String next) {

    /// @param around the half kilometre in which it is; null for what is on no map
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(UUID id, Named category, String kind, String state, int severity, boolean crime,
            @JsonProperty("private") boolean confidential, boolean anonymous, Instant dueAt, boolean overdue, boolean answered,
            Disclosed.@Nullable Point around, @Nullable Long metres, int supporters, Party responsible, Instant submittedAt) {

        /// Whether the officer in charge alone may see where it is.
        public boolean isOnNoMap() {
            return crime || confidential || anonymous || around == null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Note(Party duty, @Nullable String text, Instant at) {}
}
