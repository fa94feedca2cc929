package ua.viche.api.reports.anonymous;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.ReportViews;
import ua.viche.api.reports.Reports;
import ua.viche.api.reports.Submission;
import ua.viche.api.reports.categories.Emergency;
import ua.viche.api.reports.categories.Kind;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Problem;
import ua.viche.platform.texts.Bilingual;

/// `/v1/anonymous/reports`: without an account, an address or a device. Refuses whatever would tie a report to somebody.
final class AnonymousRoutes implements HttpService {

    private static final Problem CREDENTIALS = new Problem(400, "anonymous-credentials");
    private static final Problem RECEIPT = new Problem(404, "receipt");
    private static final Problem EMERGENCY = new Problem(422, "emergency");
    private static final HeaderName APP_CHECK = HeaderNames.create("X-Firebase-AppCheck");
    private static final int LONGEST_TEXT = 4_000;
    private static final Bilingual NOT_OWED = new Bilingual(
            "На анонімне звернення закон відповіді не гарантує (ст. 8 Закону «Про звернення громадян»), але офіцер прочитає його і може відповісти тут.",
            "The law owes no answer to an anonymous report (article 8 of the Law on citizens’ appeals), but the officer reads it and may answer here.");
    private static final Bilingual KEEP = new Bilingual(
            "Збережіть квитанцію: іншого способу побачити відповідь немає. Вона діє, доки справа відкрита, і ще 90 днів.",
            "Keep the receipt: there is no other way to see the answer. It works while the case is open, and 90 days more.");
    private static final Bilingual EXPIRES = new Bilingual("Справу закрито. Після {0} квитанція не діятиме.",
            "The case has ended. After {0} the receipt stops working.");

    private final AnonymousReports anonymous;
    private final AnonymousLimits limits;

    /// A report; no wishes, no names, no photos, no time of the device.
    record Submit(String category, @Nullable Kind kind, @Nullable Point place, @Nullable String address, String text,
            @Nullable Map<String, JsonNode> answers, @Nullable Integer severity, @Nullable Boolean notMyOfficer,
            Boolean emergency) {

        Submit {
            Check.that().text("category", category, 40).text("text", text, LONGEST_TEXT).required("emergency", emergency).done();
        }

        Submission submission(Language language) {
            return new Submission(category, kind, place, address, text, answers == null ? Map.of() : answers, severity, List.of(),
                    new Submission.Wishes(false, true, Boolean.TRUE.equals(notMyOfficer), null), language.tag(), null);
        }
    }

    /// @param receipt 16 digits; spaces and dashes do not matter
    record Proof(String receipt) {

        Proof {
            receipt = digits(receipt);
        }
    }

    record Message(String receipt, String text) {

        Message {
            receipt = digits(receipt);
            Check.that().text("text", text, LONGEST_TEXT).done();
        }
    }

    record Draft(String text) {

        Draft {
            Check.that().text("text", text, LONGEST_TEXT).done();
        }
    }

    record Hinted(List<Hints.Hint> hints) {}

    /// @param receipt said once, never again
    record Handed(String receipt, String keep, String notOwed, List<Hints.Hint> hints, ReportViews.Own report) {}

    /// @param expiresAt when the receipt stops working; null while the case is open
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thread(ReportViews.Own report, String notOwed, @Nullable Instant expiresAt, @Nullable String warning) {}

    AnonymousRoutes(AnonymousReports anonymous, AnonymousLimits limits) {
        this.anonymous = anonymous;
        this.limits = limits;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/", AnonymousRoutes::refuseCredentials, this::hand)
                .post("/hints", AnonymousRoutes::refuseCredentials, this::hints)
                .post("/thread", AnonymousRoutes::refuseCredentials, this::thread)
                .post("/messages", AnonymousRoutes::refuseCredentials, this::say);
    }

    private static void refuseCredentials(ServerRequest request, ServerResponse response) {
        for (var header : List.of(HeaderNames.AUTHORIZATION, APP_CHECK, HeaderNames.COOKIE)) {
            if (request.headers().contains(header)) {
                throw CREDENTIALS.with().at("header:" + header.defaultCase(), "anonymous");
            }
        }
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.next();
    }

    private void hand(ServerRequest request, ServerResponse response) {
        var key = Idempotency.key(request);
        var body = request.content().as(Submit.class);
        var language = Language.of(request).locale();
        if (body.emergency()) {
            throw EMERGENCY.with().at("/emergency", "emergency").detail("numbers", Emergency.notice(language).numbers());
        }
        limits.submitting(request);
        switch (anonymous.hand(body.submission(Language.of(request)), key, language)) {
            case AnonymousReports.Handing.Done(var receipt, var report) -> response.status(201).send(new Handed(receipt,
                    KEEP.in(language), NOT_OWED.in(language), Hints.in(body.text(), language), report));
            case AnonymousReports.Handing.Refused(var why) -> throw Reports.problem(why);
        }
    }

    /// What of a text may give its writer away, before it is sent.
    private void hints(ServerRequest request, ServerResponse response) {
        Idempotency.key(request);
        var draft = request.content().as(Draft.class);
        response.send(new Hinted(Hints.in(draft.text(), Language.of(request).locale())));
    }

    private void thread(ServerRequest request, ServerResponse response) {
        Idempotency.key(request);
        var proof = request.content().as(Proof.class);
        limits.proving(request);
        var language = Language.of(request).locale();
        response.send(thread(anonymous.find(proof.receipt(), language).orElseThrow(RECEIPT::with), language));
    }

    private void say(ServerRequest request, ServerResponse response) {
        Idempotency.key(request);
        var message = request.content().as(Message.class);
        limits.proving(request);
        var language = Language.of(request).locale();
        response.status(201)
                .send(thread(anonymous.say(message.receipt(), message.text(), language).orElseThrow(RECEIPT::with), language));
    }

    private Thread thread(ReportViews.Own report, Locale language) {
        var expiry = anonymous.expiry(report);
        return new Thread(report, NOT_OWED.in(language), expiry, expiry == null
                ? null
                : EXPIRES.in(language).replace("{0}", expiry.toString().substring(0, 10)));
    }

    private static String digits(@Nullable String receipt) {
        var digits = receipt == null ? "" : receipt.replaceAll("[ -]", "");
        Check.that().rule(digits.matches("[0-9]{16}"), "receipt", "receipt").done();
        return digits;
    }
}
