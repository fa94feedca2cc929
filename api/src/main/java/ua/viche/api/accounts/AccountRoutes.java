package ua.viche.api.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.identity.Caller;

/// `/v1/me`: what Viche takes the caller for.
final class AccountRoutes implements HttpService {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(@Nullable String name, String assurance, List<GrantView> roles) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GrantView(String role, @Nullable String scope) {}

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::me);
    }

    private void me(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        var roles = caller.grants().stream().map(grant -> new GrantView(lower(grant.role()), grant.scope())).toList();
        response.send(new Me(caller.name(), lower(caller.assurance()), roles));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
