package ua.viche.notifications.devices;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.viche.notifications.devices.Devices.Registered;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Page;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/devices`: a person's own, never anybody else's.
final class DeviceRoutes implements HttpService {

    private static final Pattern INSTALLATION = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final Devices devices;
    private final Idempotency idempotency;
    private final Optional<AppCheck> appCheck;

    /// @param appCheck empty where registrations are taken from any app
    DeviceRoutes(Devices devices, Idempotency idempotency, Optional<AppCheck> appCheck) {
        this.devices = devices;
        this.idempotency = idempotency;
        this.appCheck = appCheck;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::list).put("/{installation}", this::register).delete("/{installation}", this::forget);
    }

    private void list(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        response.send(devices.of(caller.person(), Page.Request.of(request)));
    }

    private void register(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        appCheck.ifPresent(check -> check.require(request));
        var installation = installation(request);
        var registration = request.content().as(Registration.class);
        var roles = caller.grants().stream().map(Caller.Grant::role).collect(Collectors.toUnmodifiableSet());
        idempotency.answer(request, response, caller.person(),
                () -> devices.register(caller.person(), roles, installation, registration), registered -> switch (registered) {
                    case Registered.New(var device) -> Answer.of(201, device);
                    case Registered.Known(var device) -> Answer.of(200, device);
                });
    }

    private void forget(ServerRequest request, ServerResponse response) {
        var caller = Caller.of(request);
        devices.forget(caller.person(), installation(request));
        response.status(204).send();
    }

    private static String installation(ServerRequest request) {
        var installation = request.path().pathParameters().get("installation");
        if (!INSTALLATION.matcher(installation).matches()) {
            throw Problem.MALFORMED.with().at("path:installation", "installation");
        }
        return installation;
    }
}
