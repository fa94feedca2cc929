package ua.viche.api.docs;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import ua.viche.platform.http.Problem;

/// `/schemas/events/…` and `/schemas/push/…`: the JSON Schemas, where their `$id` says that they are.
final class SchemaRoutes implements HttpService {

    private static final Set<String> FOLDERS = Set.of("events", "push");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,100}\\.schema\\.json");

    private final Map<String, Asset> schemas = new ConcurrentHashMap<>();

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{folder}/{name}", this::schema);
    }

    private void schema(ServerRequest request, ServerResponse response) {
        var path = request.path().pathParameters();
        var folder = path.get("folder");
        var name = path.get("name");
        if (!FOLDERS.contains(folder) || !NAME.matcher(name).matches()) {
            throw Problem.NOT_FOUND.with();
        }
        find("/schemas/" + folder + "/" + name).send(request, response);
    }

    /// Only schemas that exist are kept, so that asking for others fills no memory.
    private Asset find(String resource) {
        var known = schemas.get(resource);
        if (known != null) {
            return known;
        }
        var found = Asset.find(resource, "application/schema+json").orElseThrow(Problem.NOT_FOUND::with);
        schemas.put(resource, found);
        return found;
    }
}
