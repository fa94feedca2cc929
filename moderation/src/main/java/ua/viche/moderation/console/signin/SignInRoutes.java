package ua.viche.moderation.console.signin;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.ReturnPath;
import ua.viche.moderation.console.session.Attempt;
import ua.viche.moderation.console.session.ConsoleCookies;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Identity;

/// `/console/sign-in`: the page, the way to the identity provider, and the way back.
final class SignInRoutes implements HttpService {

    private static final Problem EXPIRED = new Problem(400, "sign-in-expired");
    private static final Problem REFUSED = new Problem(403, "sign-in-refused");

    private final Door door;
    private final SignIn signIn;
    private final ConsoleCookies cookies;

    SignInRoutes(Door door, SignIn signIn, ConsoleCookies cookies) {
        this.door = door;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.openToAll(this::show)).get("/start", door.openToAll(this::start))
                .get("/callback", door.openToAll(this::callback));
    }

    private Reply show(ServerRequest request, ServerResponse response) {
        var back = back(request);
        if (door.session(request).isPresent()) {
            return Reply.to(back);
        }
        var start = "/console/sign-in/start?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        return Reply.page(new SignInView(start, request.query().contains("out")));
    }

    private Reply start(ServerRequest request, ServerResponse response) {
        var beginning = signIn.begin(request, back(request));
        cookies.attempt(response, beginning.cookie());
        return Reply.to(beginning.place().toString());
    }

    private Reply callback(ServerRequest request, ServerResponse response) {
        var query = request.query();
        var attempt = cookies.attempt(request).flatMap(signIn::resume)
                .filter(begun -> begun.state().equals(query.first("state").orElse(""))).orElseThrow(EXPIRED::with);
        cookies.dropAttempt(response);
        if (!signIn.comesFromIssuer(query.first("iss").asOptional())) {
            throw REFUSED.with();
        }
        var code = query.first("code").asOptional().filter(text -> !text.isEmpty()).orElseThrow(REFUSED::with);
        var key = finish(request, attempt, code).orElseThrow(REFUSED::with);
        cookies.session(response, key);
        return Reply.to(ReturnPath.safe(attempt.back()));
    }

    private Optional<String> finish(ServerRequest request, Attempt attempt, String code) {
        return signIn.finish(request, attempt, code, request.context().get(Identity.class).orElseThrow(),
                cookies.session(request).orElse(null));
    }

    private static String back(ServerRequest request) {
        return ReturnPath.safe(request.query().first("back").orElse(ReturnPath.HOME));
    }
}
