package ua.viche.moderation.figures;

import io.helidon.webserver.http.ServerRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import ua.viche.platform.http.Problem;

/// A time that figures are about, from `?from=` and `?until=`: at most a year, the last 30 days without.
///
/// @param until the first moment that is too late
public record Period(Instant from, Instant until) {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    /// @throws ua.viche.platform.http.ProblemException 400 where it is none
    public static Period of(ServerRequest request, Instant now) {
        var until = moment(request, "until", now);
        var from = moment(request, "from", until.minus(USUAL));
        if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Problem.MALFORMED.with().at("query:from", "range");
        }
        return new Period(from, until);
    }

    private static Instant moment(ServerRequest request, String name, Instant otherwise) {
        var text = request.query().first(name).asOptional();
        try {
            var moment = text.map(Instant::parse).orElse(otherwise);
            if (!moment.isBefore(Instant.EPOCH) && moment.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return moment;
            }
        } catch (DateTimeException _) {
            // told below
        }
        throw Problem.MALFORMED.with().at("query:" + name, "format");
    }
}
