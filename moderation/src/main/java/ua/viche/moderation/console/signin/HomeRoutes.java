package ua.viche.moderation.console.signin;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import ua.viche.moderation.console.pages.Door;
import ua.viche.moderation.console.pages.Form;
import ua.viche.moderation.console.pages.Frames;
import ua.viche.moderation.console.pages.Reply;
import ua.viche.moderation.console.pages.ReturnPath;
import ua.viche.moderation.console.pages.Visit;
import ua.viche.moderation.console.session.ConsoleCookies;
import ua.viche.platform.http.Problem;

/// `/console` itself, what one likes, the way out, and whatever is nowhere.
final class HomeRoutes implements HttpService {

    private final Door door;
    private final SignIn signIn;
    private final ConsoleCookies cookies;

    HomeRoutes(Door door, SignIn signIn, ConsoleCookies cookies) {
        this.door = door;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", door.open(this::home)).post("/sign-out", door.open(this::signOut))
                .post("/preferences", door.openToAll(this::prefer))
                .any("/*", door.openToAll((_, _) -> {
                    throw Problem.NOT_FOUND.with();
                }));
    }

    private Reply home(Visit visit) {
        return Frames.first(visit.caller()).map(Reply::to).orElseGet(() -> Reply.page(new NoRoleView()));
    }

    private Reply signOut(Visit visit) {
        return Reply.to(signIn.signOut(visit.request(), visit.session(), cookies.session(visit.request()).orElseThrow()));
    }

    private Reply prefer(ServerRequest request, ServerResponse response) {
        var form = Form.of(request);
        cookies.preferences(response, door.preferences(request).changedBy(form).text());
        return Reply.to(ReturnPath.safe(form.text("back")));
    }
}
