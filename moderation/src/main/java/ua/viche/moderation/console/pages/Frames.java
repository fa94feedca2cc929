package ua.viche.moderation.console.pages;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ua.viche.moderation.console.session.Session;
import ua.viche.platform.identity.Caller;
import ua.viche.platform.identity.Role;

/// Puts the frame around a page: the menu of what this person may do, and how they like it.
public final class Frames {

    private final Assets assets;

    public Frames(Assets assets) {
        this.assets = assets;
    }

    Frame around(ServerRequest request, Preferences preferences, Optional<Session> session) {
        var words = Words.in(preferences.language());
        return new Frame(words, preferences, assets, here(request), session.map(Session::csrf).orElse(""),
                session.map(Session::name).orElse(null),
                request.context().get(Caller.class).map(caller -> links(caller, words)).orElse(List.of()), session.isPresent());
    }

    /// The first page of somebody who has something to do here.
    public static Optional<String> first(Caller caller) {
        return Stream.of(Places.values()).filter(place -> place.isFor(caller)).map(Places::path).findFirst();
    }

    /// Where to come back to: the page, or the one whose form was sent.
    private static String here(ServerRequest request) {
        return request.prologue().method() == Method.GET ? path(request) : cameFrom(request);
    }

    /// The path and query of a request.
    static String path(ServerRequest request) {
        var query = request.query().rawValue();
        return request.path().absolute().path() + (query.isEmpty() ? "" : "?" + query);
    }

    /// The page from which a request came, if it says so.
    static String cameFrom(ServerRequest request) {
        try {
            return request.headers().first(HeaderNames.REFERER).map(URI::create).map(URI::getRawPath).orElse(ReturnPath.HOME);
        } catch (IllegalArgumentException _) {
            return ReturnPath.HOME;
        }
    }

    private static List<Frame.Link> links(Caller caller, Words words) {
        return Stream.of(Places.values()).filter(place -> place.isFor(caller))
                .map(place -> new Frame.Link(place.path(), words.of(place.message()), place.key())).toList();
    }

    /// The menu.
    enum Places {
        QUEUE("q", Role.MODERATOR), PETITIONS("p", Role.OFFICIAL), REPORTS("r", Role.OFFICER, Role.OFFICIAL), MAP("k",
                Role.OFFICER), ROTA("w", Role.OFFICER), APPEALS("a", Role.MODERATOR), POLICIES("o",
                        Role.MODERATOR), FIGURES("f", Role.MODERATOR), AUDIT("d", Role.ADMIN), CONSULTATIONS("c",
                                Role.EDITOR), CAMPAIGNS("m", Role.EDITOR), ADVISORY("v", Role.SECRETARY, Role.OFFICIAL,
                                        Role.OFFICER), PLAN("l", Role.OFFICIAL, Role.EDITOR), SCHOOLS("s", Role.COORDINATOR,
                                                Role.OFFICER), TRAINING("t", Role.OFFICIAL, Role.OFFICER);

        private final String key;
        private final List<Role> roles;

        Places(String key, Role... roles) {
            this.key = key;
            this.roles = List.of(roles);
        }

        boolean isFor(Caller caller) {
            return caller.grants().stream().anyMatch(grant -> roles.contains(grant.role()) || grant.role() == Role.ADMIN);
        }

        String path() {
            return "/console/" + name().toLowerCase(java.util.Locale.ROOT);
        }

        String message() {
            return "menu." + name().toLowerCase(java.util.Locale.ROOT);
        }

        String key() {
            return key;
        }
    }
}
