package ua.viche.platform.opendata;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.function.Function;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Page;

/// `export.json` and `export.csv` beside a list: everything that is public in it, for everybody.
public final class OpenData {

    private static final int SECONDS = 60;

    /// Adds both to the routes of a feature; to be called before routes with a placeholder.
    ///
    /// @param path `/` or a path below the feature's, ending in a slash
    public static HttpRules under(HttpRules rules, String path, Function<ServerRequest, Table> table) {
        return rules.get(path + "export.json", (request, response) -> json(request, response, table.apply(request)))
                .get(path + "export.csv", (request, response) -> csv(request, response, table.apply(request)));
    }

    private static void json(ServerRequest request, ServerResponse response, Table table) {
        Conditional.send(request, response, Conditional.publicFor(SECONDS),
                new Page<>(table.export().objects(table.rows()), null));
    }

    private static void csv(ServerRequest request, ServerResponse response, Table table) {
        response.header(HeaderNames.CACHE_CONTROL, Conditional.publicFor(SECONDS))
                .header(HeaderNames.CONTENT_TYPE, Export.CSV)
                .header(HeaderNames.CONTENT_DISPOSITION, Export.attachment(table.name() + ".csv"))
                .send(table.export().csv(table.rows()));
    }

    private OpenData() {}
}
