package ua.viche.moderation.console.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.viche.moderation.console.session.SignInConfig;

/// Turns views into answers. Templates escape whatever they show for the place where they show it.
final class Renderer {

    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
    private static final HeaderName OPENER = HeaderNames.create("Cross-Origin-Opener-Policy");
    private static final HeaderName REFERRER = HeaderNames.create("Referrer-Policy");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String forms;

    Renderer(SignInConfig config) {
        var issuer = config.issuer();
        forms = issuer.getScheme() + "://" + issuer.getAuthority();
    }

    void send(ServerResponse response, Frame frame, Reply reply) {
        headers(response, frame, reply instanceof Reply.Shown(_, var view) ? view.imageSources() : List.of());
        switch (reply) {
            case Reply.Shown(var status, var view) -> {
                var output = new StringOutput();
                templates.render(view.template(), Map.of("page", view, "frame", frame), output);
                response.status(Status.create(status)).header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                        .send(output.toString().getBytes(StandardCharsets.UTF_8));
            }
            case Reply.Bytes(var type, var content) -> response.header(HeaderNames.CONTENT_TYPE, type).send(content);
            case Reply.Elsewhere(var place) ->
                response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, place).send();
        }
    }

    private void headers(ServerResponse response, Frame frame, List<String> imageSources) {
        response.header(POLICY, policy(imageSources)).header(OPENER, "same-origin").header(REFERRER, "same-origin")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(HeaderNames.CONTENT_LANGUAGE, frame.language());
    }

    private String policy(List<String> imageSources) {
        var images = Stream.concat(Stream.of("'self'"), imageSources.stream()).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src " + images
                + "; connect-src 'self'; form-action 'self' " + forms + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
