package ua.viche.moderation.console.reports;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.viche.moderation.console.api.Api;
import ua.viche.moderation.console.api.Outcome;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.platform.http.Json;

/// The public interface of the service that owns reports, asked as the signed-in person.
final class ReportsApi {

    private static final String REPORTS = "/v1/officer/reports/";

    private final Api api;

    ReportsApi(Api api) {
        this.api = api;
    }

    Outcome<Today> today(Visit visit, Narrowing narrowing) {
        return api.ask(api.as(visit, "/v1/officer/today?" + narrowing.query(50)).GET(), Today.class);
    }

    Outcome<Report> report(Visit visit, UUID id) {
        return api.ask(api.as(visit, REPORTS + id).GET(), Report.class);
    }

    /// What can be reported; nothing where that is not known now.
    List<Category> categories(Visit visit) {
        return api.ask(api.as(visit, "/v1/report-categories?limit=100").GET(),
                Category.Listed.class) instanceof Outcome.Got<Category.Listed>(var listed) ? listed.items() : List.of();
    }

    Optional<Category> category(Visit visit, String code) {
        return api.ask(api.as(visit, "/v1/report-categories/" + encoded(code)).GET(),
                Category.class) instanceof Outcome.Got<Category>(var category) ? Optional.of(category) : Optional.empty();
    }

    /// @return the report without what was written in it
    Outcome<Report> act(Visit visit, Act act, Writing writing) {
        var request = api.as(visit, REPORTS + visit.id() + "/" + act.path()).header("Content-Type", "application/json")
                .header("Idempotency-Key", writing.key())
                .POST(BodyPublishers.ofString(Json.text(act.body(writing))));
        if (act.needsFreshSight()) {
            request.header("If-Match", "\"" + writing.version() + "\"");
        }
        return api.ask(request, Report.class);
    }

    Outcome<Disclosed> disclose(Visit visit, Writing writing) {
        return api.ask(api.as(visit, REPORTS + visit.id() + "/disclosures").header("Content-Type", "application/json")
                .header("Idempotency-Key", writing.key())
                .POST(BodyPublishers.ofString(Json.text(Map.of("what", writing.of("what"), "purpose", writing.of("purpose"))))),
                Disclosed.class);
    }

    Outcome<Today.Note> leave(Visit visit, Writing writing) {
        return api.ask(api.as(visit, "/v1/officer/shift-notes").header("Content-Type", "application/json")
                .header("Idempotency-Key", writing.key())
                .POST(BodyPublishers.ofString(Json.text(Map.of("duty", writing.of("duty"), "text", writing.of("text"))))),
                Today.Note.class);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
