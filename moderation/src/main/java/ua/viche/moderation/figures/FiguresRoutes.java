package ua.viche.moderation.figures;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import ua.viche.moderation.figures.Figures.By;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Figures for the staff and for everybody.
final class FiguresRoutes {

    private static final int FRESH_SECONDS = 3_600;
    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    private final Counting counting;

    FiguresRoutes(Counting counting) {
        this.counting = counting;
    }

    /// `/moderation/v1/figures`: reviewers are counted for administrators alone.
    HttpService staff() {
        return (HttpRules rules) -> rules.get("/", this::figures);
    }

    /// `/moderation/v1/transparency`: whole months, so that nobody can subtract one time from another.
    HttpService everybody() {
        return (HttpRules rules) -> rules.get("/", this::transparency);
    }

    private void figures(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request).require(Role.MODERATOR);
        var by = request.query().first("by").orElse("queue");
        Check.query().oneOf("by", by, List.of("queue", "policy", "reviewer")).done();
        if (by.equals("reviewer")) {
            caller.require(Role.ADMIN);
        }
        var period = Period.of(request, counting.now());
        Conditional.send(request, response, Conditional.PRIVATE,
                counting.figures(period, By.valueOf(by.toUpperCase(Locale.ROOT))));
    }

    private void transparency(ServerRequest request, ServerResponse response) {
        var last = counting.lastMonth();
        var month = month(request.query().first("month").orElse(last.toString()));
        if (month.isAfter(last) || month.isBefore(FIRST)) {
            throw Problem.MALFORMED.with().at("query:month", "range");
        }
        Conditional.send(request, response, Conditional.publicFor(FRESH_SECONDS), counting.transparency(month));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException _) {
            throw Problem.MALFORMED.with().at("query:month", "format");
        }
    }
}
