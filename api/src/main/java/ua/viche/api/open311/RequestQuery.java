package ua.viche.api.open311;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.viche.platform.time.LegalCalendar;

/// Which requests a partner wants: those of at most 90 days, the last ones where it does not say.
///
/// @param ids these alone, whatever else is said; empty for all
/// @param services codes; empty for all
/// @param status `open`, `closed`; empty for both
record RequestQuery(List<UUID> ids, List<String> services, List<String> status, Instant from, Instant until) {

    private static final Duration SPAN = Duration.ofDays(90);
    private static final int MOST_IDS = 100;

    static RequestQuery of(ServerRequest request, Instant now) {
        var status = list(request, "status");
        if (!List.of("open", "closed").containsAll(status)) {
            throw Mistake.malformed("status").exception();
        }
        var window = window(request, now);
        return new RequestQuery(ids(list(request, "service_request_id")), list(request, "service_code"), status, window.from(),
                window.until());
    }

    /// A span of time of at most 90 days.
    record Window(Instant from, Instant until) {}

    static Window window(ServerRequest request, Instant now) {
        var start = moment(request, "start_date");
        var end = moment(request, "end_date");
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw Mistake.malformed("end_date").exception();
        }
        var latest = now.plusSeconds(1);
        var from = start.orElseGet(() -> end.orElse(latest).minus(SPAN));
        var until = end.orElseGet(() -> start.map(at -> at.plus(SPAN)).orElse(latest));
        return new Window(from, until.isAfter(from.plus(SPAN)) ? from.plus(SPAN) : until);
    }

    private static List<UUID> ids(List<String> texts) {
        if (texts.size() > MOST_IDS) {
            throw Mistake.malformed("service_request_id").exception();
        }
        return texts.stream().map(text -> id(text).orElseThrow(() -> Mistake.unknown("service_request_id").exception())).toList();
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<String> list(ServerRequest request, String name) {
        return request.query().first(name).map(text -> Arrays.stream(text.split(",")).map(String::strip)
                .filter(part -> !part.isEmpty()).toList()).orElse(List.of());
    }

    /// W3C date and time with an offset, or a day of Kyiv.
    private static Optional<Instant> moment(ServerRequest request, String name) {
        return request.query().first(name).map(String::strip).filter(text -> !text.isEmpty()).map(text -> {
            try {
                return text.length() == 10
                        ? LocalDate.parse(text).atStartOfDay(LegalCalendar.ZONE).toInstant()
                        : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeParseException _) {
                throw Mistake.malformed(name).exception();
            }
        });
    }
}
