package ua.viche.api.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;
import ua.viche.api.open311.Format.Named;
import ua.viche.api.reports.categories.Categories;
import ua.viche.api.reports.categories.Category;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.redis.Limits;

/// `/open311/v2`: GeoReport v2 in XML and JSON.
final class Open311Routes implements HttpService {

    private static final int CACHED = 60;

    private final Categories categories;
    private final Requests requests;
    private final Partners partners;
    private final Jurisdictions jurisdictions;
    private final Discovery discovery;
    private final Pace pace;

    /// How fast a partner may hand in.
    record Pace(Limits limits, List<Limits.Rate> rates) {}

    record Received(@JsonProperty("service_request_id") String id, @JsonProperty("service_notice") String notice,
            @JsonProperty("account_id") String account) {}

    record Token(String token, @JsonProperty("service_request_id") String id) {}

    record Updated(@JsonProperty("update_id") String id) {}

    Open311Routes(Categories categories, Requests requests, Partners partners, Jurisdictions jurisdictions, Discovery discovery,
            Pace pace) {
        this.categories = categories;
        this.requests = requests;
        this.partners = partners;
        this.jurisdictions = jurisdictions;
        this.discovery = discovery;
        this.pace = pace;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{file}", Answers.of("file", CACHED, this::read)).post("/{file}", Answers.of("file", 0, this::write))
                .get("/services/{file}", Answers.of("file", CACHED, this::definition))
                .get("/requests/{file}", Answers.of("file", CACHED, this::request))
                .get("/tokens/{file}", Answers.of("file", 0, this::token));
    }

    private Document read(ServerRequest request, Named file) {
        return switch (file.name()) {
            case "discovery" -> Document.object("discovery", discovery);
            case "services" -> services(request);
            case "requests" -> requests(request);
            case "servicerequestupdates" -> {
                jurisdictions.of(request.query().first("jurisdiction_id").asOptional());
                yield Document.list("service_request_updates", "request_update",
                        requests.updates(RequestQuery.window(request, requests.now())));
            }
            default -> throw Mistake.unknown(file.name()).exception();
        };
    }

    private Document services(ServerRequest request) {
        jurisdictions.of(request.query().first("jurisdiction_id").asOptional());
        return Document.list("services", "service",
                offered().map(category -> ServiceView.of(category, language(request))).toList());
    }

    /// What is never public cannot be handed in here either.
    private java.util.stream.Stream<Category> offered() {
        return categories.all().stream().filter(category -> category.publicly() && !category.crime());
    }

    private Document requests(ServerRequest request) {
        var jurisdiction = jurisdictions.of(request.query().first("jurisdiction_id").asOptional());
        var query = RequestQuery.of(request, requests.now());
        for (var service : query.services()) {
            service(service);
        }
        return Document.list("service_requests", "request",
                requests.list(query, jurisdiction.district().orElse(null), language(request)));
    }

    private Category service(String code) {
        return offered().filter(category -> category.code().equals(code)).findFirst()
                .orElseThrow(() -> Mistake.unknown("service_code").exception());
    }

    private Document definition(ServerRequest request, Named file) {
        jurisdictions.of(request.query().first("jurisdiction_id").asOptional());
        return Document.object("service_definition", ServiceView.Definition.of(service(file.name()), language(request)));
    }

    private Document request(ServerRequest request, Named file) {
        jurisdictions.of(request.query().first("jurisdiction_id").asOptional());
        var found = RequestQuery.id(file.name()).flatMap(id -> requests.find(id, language(request)))
                .orElseThrow(() -> Mistake.unknown("service_request_id").exception());
        return Document.list("service_requests", "request", List.of(found));
    }

    /// Every request has its id at once, so a token is the same.
    private Document token(ServerRequest request, Named file) {
        jurisdictions.of(request.query().first("jurisdiction_id").asOptional());
        var partner = request.query().first("api_key").asOptional().flatMap(partners::of);
        var id = RequestQuery.id(file.name()).filter(one -> partner.isPresent()
                ? requests.isKnown(partner.get(), one)
                : requests.find(one, Locale.ROOT).isPresent()).orElseThrow(() -> Mistake.unknown("token").exception());
        return Document.list("service_requests", "request", List.of(new Token(file.name(), id.toString())));
    }

    private Document write(ServerRequest request, Named file) {
        var form = Form.of(request);
        return switch (file.name()) {
            case "requests" -> hand(request, form);
            case "servicerequestupdates" -> update(form);
            default -> throw Mistake.unknown(file.name()).exception();
        };
    }

    private Document hand(ServerRequest request, Form form) {
        jurisdictions.of(form.first("jurisdiction_id"));
        var partner = partner(form);
        var service = service(form.first("service_code").orElseThrow(() -> Mistake.missing("service_code").exception()));
        var submission = RequestForm.submission(form, service);
        var id = requests.hand(partner, submission, Idempotency.key(request).orElse(null));
        var notice = Language.of(request) == Language.UK
                ? "Якщо є загроза життю, телефонуйте 112 або 102."
                : "If anybody is in danger, call 112 or 102.";
        return Document.list("service_requests", "request", List.of(new Received(id.toString(), notice, "")));
    }

    private Document update(Form form) {
        jurisdictions.of(form.first("jurisdiction_id"));
        var partner = partner(form);
        var report = required(form, "service_request_id");
        var update = required(form, "update_id");
        var text = required(form, "description");
        if (update.length() > 200 || text.codePointCount(0, text.length()) > 4_000) {
            throw Mistake.malformed(update.length() > 200 ? "update_id" : "description").exception();
        }
        if (RequestQuery.id(report).filter(id -> requests.update(partner, id, update, text)).isEmpty()) {
            throw Mistake.unknown("service_request_id").exception();
        }
        return Document.list("service_request_updates", "request_update", List.of(new Updated(update)));
    }

    private static String required(Form form, String name) {
        return form.first(name).orElseThrow(() -> Mistake.missing(name).exception());
    }

    private Partner partner(Form form) {
        var partner = form.first("api_key").flatMap(partners::of).orElseThrow(() -> Mistake.forbidden().exception());
        if (pace.limits().take("open311-key", partner.id().toString(), pace.rates()) instanceof Limits.Verdict.Exceeded) {
            throw new Mistake(429, "забагато запитів", "too many requests").exception();
        }
        return partner;
    }

    private static Locale language(ServerRequest request) {
        return Language.of(request).locale();
    }
}
