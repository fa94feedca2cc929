package ua.viche.api.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.ReportViews.Handed;
import ua.viche.api.reports.ReportViews.Named;
import ua.viche.api.reports.ReportViews.Party;
import ua.viche.api.reports.ReportViews.Said;
import ua.viche.api.reports.categories.Kind;

/// A report as the staff responsible for it see it: without its author's name and without the exact place, for which they give a
/// purpose that is kept.
///
/// @param around the middle of the half kilometre in which it is; null without a point
/// @param anonymous whether nobody knows who wrote it
/// @param thread with the notes of the staff, which residents never see
/// @param next who comes next in the chain; null behind its end
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(UUID id, Named category, Kind kind, ReportState state, int severity, boolean crime,
        @JsonProperty("private") boolean confidential, boolean anonymous, @Nullable String text, Map<String, JsonNode> answers,
        @Nullable Named district, @Nullable Point around, List<UUID> photos, Party responsible, ReportViews.Due due,
        @Nullable String registerNumber, @Nullable String unforwardedReason, Publication publication, int supporters,
        @Nullable UUID duplicateOf, Instant submittedAt, @Nullable Instant deviceTime, @Nullable Instant endedAt,
        List<Handed> handovers, List<Remark> thread, @Nullable Party next, List<Template> templates, long version) {

    /// The same without what was written: answers to acts are kept for a second answer, and what is kept so is readable.
    CaseView bare() {
        return new CaseView(id, category, kind, state, severity, crime, confidential, anonymous, null, Map.of(), district, around,
                photos, responsible, due, registerNumber, null, publication, supporters, duplicateOf, submittedAt, deviceTime,
                endedAt, List.of(), List.of(), next, List.of(), version);
    }

    /// An entry of the thread.
    ///
    /// @param internal whether the staff alone read it
    record Remark(Said said, boolean internal) {}

    /// An answer that is written often, in the report's language.
    record Template(String code, String text) {}

    /// A line of the officer's list.
    ///
    /// @param dueAt the deadline that comes first
    /// @param overdue whether it has passed
    /// @param around the half kilometre in which it is, for maps: null for what is private or anonymous
    /// @param metres from the officer to that half kilometre, by fifties; null where one of them is unknown
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(UUID id, Named category, Kind kind, ReportState state, int severity, boolean crime,
            @JsonProperty("private") boolean confidential, boolean anonymous, Instant dueAt, boolean overdue, boolean answered,
            @Nullable Point around, @Nullable Long metres, int supporters, Party responsible, Instant submittedAt) {}

    /// What was kept from the staff until they gave a purpose.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Disclosed(@Nullable Point place, @Nullable String address, @Nullable String name) {}

    /// What one shift leaves to the next.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShiftNote(UUID id, Party duty, @Nullable String text, Instant at) {}

    /// An officer's day.
    ///
    /// @param next the cursor of the next page; null on the last one
    record Today(List<Line> items, List<ShiftNote> notes, @Nullable String next) {}
}
