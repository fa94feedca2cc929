package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.categories.Emergency;
import ua.viche.api.reports.categories.Kind;

/// Reports as their readers see them.
public final class ReportViews {

    /// A category, body or district by code and, in the reader's language, name.
    public record Named(String code, String name) {}

    /// Who is responsible.
    ///
    /// @param kind `district` or `body`
    public record Party(String kind, String code, String name) {}

    /// Something that was said or done. People are never named: the sides are.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(UUID id, Entry.Kind kind, Entry.Side side, boolean publicly, @Nullable ReportState state,
            @Nullable String text, Instant at, @Nullable Instant deviceTime) {

        static Said of(Entry entry) {
            return new Said(entry.id(), entry.kind(), entry.side(), entry.visibility() == Entry.Visibility.PUBLIC, entry.state(),
                    entry.text(), entry.at(), entry.deviceAt());
        }
    }

    /// One of those responsible, one after the other.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Handed(Party to, Instant receivedAt, Instant dueAt, Delivery delivery, @Nullable Instant acknowledgedAt,
            @Nullable Instant endedAt, @Nullable String outcome, @Nullable String reason) {}

    /// The deadlines of a report.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Due(Instant dueAt, @Nullable Instant answerDueAt, @Nullable Instant answeredAt) {}

    /// What its author reads.
    ///
    /// @param owed whether the law owes an answer; anonymous reports are owed none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Own(UUID id, Named category, Kind kind, ReportState state, int severity, @Nullable String text,
            Map<String, JsonNode> answers, @Nullable Point place, @Nullable String address, @Nullable Named district,
            List<UUID> photos, Party responsible, Due due, boolean owed, @Nullable String registerNumber, Public.Shown shown,
            int supporters, @Nullable UUID duplicateOf, Instant submittedAt, @Nullable Instant deviceTime,
            @Nullable Instant endedAt, List<Handed> handovers, List<Said> thread, Emergency.Notice emergency, long version) {}

    /// What everybody reads of a public report: the day and a cell that enough other reports share, or the district alone.
    ///
    /// @param cell bounds in degrees, west, south, east, north; null where it would single the report out
    /// @param author only where they wished it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Public(UUID id, Named category, Kind kind, ReportState state, int severity, String text, LocalDate day,
            @Nullable Named district, @Nullable List<Double> cell, List<UUID> photos, Party responsible, boolean answered,
            int supporters, @Nullable String author, List<Said> thread) {

        /// What everybody sees of a report, as its author is told.
        ///
        /// @param from when moderation gets it: until then the author may change the text
        @JsonInclude(JsonInclude.Include.NON_NULL)
        public record Shown(Publication publication, @Nullable String text, @Nullable List<Double> cell, boolean name,
                @Nullable Instant from) {}
    }

    private ReportViews() {}
}
