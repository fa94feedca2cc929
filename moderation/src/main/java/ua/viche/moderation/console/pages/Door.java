package ua.viche.moderation.console.pages;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import ua.viche.moderation.console.session.ConsoleCookies;
import ua.viche.moderation.console.session.Session;
import ua.viche.moderation.console.session.Sessions;
import ua.viche.moderation.console.session.SignInConfig;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.http.ProblemHandlers;
import ua.viche.platform.identity.Identity;

/// The way into every room: who comes in without a session is sent to sign in, an unsafe request that does not come from one of our
/// own forms is refused, and every mistake becomes a page in the reader's language.
public final class Door {

    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final HeaderName HTMX = HeaderNames.create("HX-Request");
    private static final HeaderName HTMX_REDIRECT = HeaderNames.create("HX-Redirect");
    private static final Problem FORGED = new Problem(403, "forged-request");

    private final Sessions sessions;
    private final ConsoleCookies cookies;
    private final Frames frames;
    private final ProblemPages problems;
    private final Renderer renderer;

    /// The one door of the console.
    public static Door of(Sessions sessions, SignInConfig config, Assets assets) {
        return new Door(sessions, new ConsoleCookies(config), new Frames(assets), new Renderer(config));
    }

    private Door(Sessions sessions, ConsoleCookies cookies, Frames frames, Renderer renderer) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.frames = frames;
        this.problems = new ProblemPages();
        this.renderer = renderer;
    }

    /// For those who are signed in.
    public Handler open(Room room) {
        return (request, response) -> {
            var preferences = preferences(request);
            var session = Optional.<Session>empty();
            Reply reply;
            try {
                session = session(request);
                if (session.isEmpty()) {
                    signIn(request, response);
                    return;
                }
                reply = room.enter(visit(request, session.get(), preferences));
            } catch (RuntimeException thrown) {
                reply = problem(request, thrown, preferences);
            }
            renderer.send(response, frames.around(request, preferences, session), reply);
        };
    }

    /// For anybody; nobody is asked who they are.
    public Handler openToAll(OpenRoom room) {
        return (request, response) -> {
            var preferences = preferences(request);
            Reply reply;
            try {
                refuseStrangers(request);
                reply = room.enter(request, response);
            } catch (RuntimeException thrown) {
                reply = problem(request, thrown, preferences);
            }
            renderer.send(response, frames.around(request, preferences, Optional.empty()), reply);
        };
    }

    /// A room that needs no session.
    public interface OpenRoom {
        Reply enter(ServerRequest request, ServerResponse response);
    }

    /// The session of a request.
    public Optional<Session> session(ServerRequest request) {
        return cookies.session(request).flatMap(key -> sessions.find(key, !isPart(request)));
    }

    public Preferences preferences(ServerRequest request) {
        return Preferences.of(cookies.preferences(request), Language.of(request));
    }

    static boolean isPart(ServerRequest request) {
        return request.headers().contains(HTMX)
                || request.headers().first(HeaderNames.ACCEPT).orElse("").startsWith("text/event-stream");
    }

    private Visit visit(ServerRequest request, Session session, Preferences preferences) {
        refuseStrangers(request);
        var caller = request.context().get(Identity.class).orElseThrow().verify(session.tokens().access());
        request.context().register(caller);
        var form = Form.EMPTY;
        if (request.prologue().method() != Method.GET) {
            form = Form.of(request);
            if (!same(form.text("csrf"), session.csrf())) {
                throw FORGED.with();
            }
        }
        return new Visit(request, session, caller, Words.in(preferences.language()), form);
    }

    /// Browsers say where an unsafe request comes from (Fetch Metadata); those that do not are caught by the form's own token.
    private static void refuseStrangers(ServerRequest request) {
        var site = request.headers().first(FETCH_SITE).orElse("same-origin");
        if (request.prologue().method() != Method.GET && !site.equals("same-origin")) {
            throw FORGED.with();
        }
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        cookies.dropSession(response);
        var path = request.prologue().method() == Method.GET && !isPart(request)
                ? Frames.path(request)
                : Frames.cameFrom(request);
        var place = "/console/sign-in?back=" + URLEncoder.encode(ReturnPath.safe(path), StandardCharsets.UTF_8);
        if (isPart(request)) {
            response.status(Status.UNAUTHORIZED_401).header(HTMX_REDIRECT, place).send();
        } else {
            response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, place).send();
        }
    }

    private Reply problem(ServerRequest request, RuntimeException thrown, Preferences preferences) {
        ProblemException problem = ProblemHandlers.problem(request, thrown);
        return problems.page(problem, Words.in(preferences.language()));
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
