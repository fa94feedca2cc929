package ua.viche.api.anomalies;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.Scrutineer;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/integrity/anomalies` and `/v1/integrity/held`, for scrutineers.
final class AnomalyRoutes implements HttpService {

    private static final int MOST = 1_000_000;

    private final Anomalies anomalies;
    private final AnomalyConfig config;

    AnomalyRoutes(Anomalies anomalies, AnomalyConfig config) {
        this.anomalies = anomalies;
        this.config = config;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/anomalies", this::list).get("/held", this::held);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var reader = Scrutineer.of(request);
        var filter = new PaceStore.Filter(petition(request), parameter(request, "since", "moment", Instant::parse),
                least(request));
        response.send(anomalies.list(reader, filter, Page.Request.of(request)));
    }

    private void held(ServerRequest request, ServerResponse response) {
        var reader = Scrutineer.of(request);
        var petition = petition(request);
        if (petition == null) {
            throw Problem.MALFORMED.with().at("query:petition", "required");
        }
        response.send(anomalies.held(reader, petition).orElseThrow(() -> Problem.NOT_FOUND.with("petition")));
    }

    private int least(ServerRequest request) {
        var least = parameter(request, "least", "type", Integer::parseInt);
        if (least != null && (least < 1 || least > MOST)) {
            throw Problem.MALFORMED.with().at("query:least", "between", 1, MOST);
        }
        return least == null ? config.alarm() : least;
    }

    private static @Nullable UUID petition(ServerRequest request) {
        return request.query().first("petition").map(text -> PathId.parse(text, "query:petition")).orElse(null);
    }

    private static <T> @Nullable T parameter(ServerRequest request, String name, String rule, Function<String, T> reader) {
        var text = request.query().first(name).map(String::strip).orElse("");
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            throw Problem.MALFORMED.with().at("query:" + name, rule);
        }
    }
}
