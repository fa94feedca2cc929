package ua.viche.api.surge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Check;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;
import ua.viche.platform.texts.Bilingual;
import ua.viche.platform.texts.TextRequest;

/// `/v1/status`: what is shed now, for everybody; and the order to shed, for administrators.
final class SurgeRoutes implements HttpService {

    private static final int BANNER_LIMIT = 300;

    private final Surge surge;
    private final Idempotency idempotency;

    SurgeRoutes(Surge surge, Idempotency idempotency) {
        this.surge = surge;
        this.idempotency = idempotency;
    }

    /// @param level null for what is measured
    /// @param until null for no end
    /// @param banner null for none
    record Order(@Nullable Integer level, @Nullable Instant until, @Nullable TextRequest banner) {
        Order {
            TextRequest.optionalText(Check.that().rule(level == null || level >= 0 && level <= SurgeLevel.HIGHEST, "level",
                    "between", 0, SurgeLevel.HIGHEST), "banner", banner, BANNER_LIMIT).done();
        }

        @Nullable
        Bilingual shown() {
            return banner == null ? null : banner.bilingual();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(int level, Instant since, List<Shed> sheds, SurgeStatus.Reason reason, @Nullable String banner) {

        static View of(SurgeStatus status, Locale language) {
            var banner = status.banner();
            return new View(status.level(), status.since(), Shed.at(status.level()), status.reason(),
                    banner == null ? null : banner.in(language));
        }
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::status).put("/surge", this::order);
    }

    private void status(ServerRequest request, ServerResponse response) {
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(1), View.of(surge.status(), language));
    }

    private void order(ServerRequest request, ServerResponse response) {
        var admin = Caller.of(request).require(Role.ADMIN);
        var order = request.content().as(Order.class);
        var locale = Language.of(request).locale();
        idempotency.answer(request, response, admin.person(), () -> surge.order(order.level(), order.until(), order.shown()),
                status -> Answer.of(Status.OK_200.code(), View.of(status, locale)));
    }
}
