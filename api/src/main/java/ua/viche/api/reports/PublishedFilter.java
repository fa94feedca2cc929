package ua.viche.api.reports;

import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Problem;

/// Which public reports; what is null does not narrow.
///
/// @param until the first moment that is too late
public record PublishedFilter(@Nullable String category, @Nullable String district, @Nullable ReportState state,
        @Nullable Instant from, @Nullable Instant until) {

    public static final PublishedFilter ALL = new PublishedFilter(null, null, null, null, null);
    private static final int LONGEST = 100;

    /// From `?category=&district=&state=&from=&until=`.
    ///
    /// @throws ua.viche.platform.http.ProblemException 400
    public static PublishedFilter of(ServerRequest request) {
        var state = parameter(request, "state");
        return new PublishedFilter(parameter(request, "category"), parameter(request, "district"), state == null
                ? null
                : ReportState.of(state).orElseThrow(() -> Problem.MALFORMED.with().at("query:state", "unknown-state")),
                moment(request, "from"), moment(request, "until"));
    }

    private static @Nullable String parameter(ServerRequest request, String name) {
        var value = request.query().first(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        Check.query().optionalText(name, value, LONGEST).done();
        return value;
    }

    private static @Nullable Instant moment(ServerRequest request, String name) {
        var text = parameter(request, name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw Problem.MALFORMED.with().at("query:" + name, "moment");
        }
    }
}
