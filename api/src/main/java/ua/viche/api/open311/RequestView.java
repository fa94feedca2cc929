package ua.viche.api.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.api.reports.Entry;
import ua.viche.api.reports.ReportState;
import ua.viche.api.reports.ReportViews;
import ua.viche.api.reports.ReportViews.Said;
import ua.viche.platform.time.LegalCalendar;

/// A public report as a service request of GeoReport v2. It says no more than the public page: the day, and the middle of the cell that
/// enough other reports share.
///
/// @param status `open` or `closed`
/// @param statusNotes the last public word of those responsible
record RequestView(@JsonProperty("service_request_id") String id, String status, @JsonProperty("status_notes") String statusNotes,
        @JsonProperty("service_name") String serviceName, @JsonProperty("service_code") String serviceCode, String description,
        @JsonProperty("agency_responsible") String agency, @JsonProperty("service_notice") String notice,
        @JsonProperty("requested_datetime") String requested, @JsonProperty("updated_datetime") String updated,
        @JsonProperty("expected_datetime") @Nullable String expected, @Nullable String address,
        @JsonProperty("address_id") @Nullable String addressId, @Nullable String zipcode, @Nullable Double lat,
        @JsonProperty("long") @Nullable Double lng, @JsonProperty("media_url") @Nullable String media) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    static RequestView of(ReportViews.Public report, @Nullable String media) {
        var notes = report.thread().stream().filter(said -> said.side() == Entry.Side.STAFF && said.text() != null)
                .reduce((_, later) -> later).map(Said::text).orElse("");
        var updated = report.thread().isEmpty()
                ? day(report.day())
                : time(report.thread().getLast().at());
        return new RequestView(report.id().toString(), status(report.state()), notes == null ? "" : notes,
                report.category().name(), report.category().code(), report.text(), report.responsible().name(), "",
                day(report.day()), updated, null, null, null, null, middle(report.cell(), 1, 3), middle(report.cell(), 0, 2),
                media);
    }

    static String status(ReportState state) {
        return state.isOpen() ? "open" : "closed";
    }

    /// With the offset of Kyiv.
    static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(LegalCalendar.ZONE));
    }

    private static String day(LocalDate day) {
        return TIME.format(ZonedDateTime.of(day.atStartOfDay(), LegalCalendar.ZONE));
    }

    private static @Nullable Double middle(@Nullable List<Double> bounds, int from, int to) {
        return bounds == null ? null : Math.round((bounds.get(from) + bounds.get(to)) / 2 * 1e6) / 1e6;
    }
}
