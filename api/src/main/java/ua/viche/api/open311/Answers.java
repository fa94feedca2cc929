package ua.viche.api.open311;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import ua.viche.api.open311.Format.Named;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.ProblemException;

/// Answers and mistakes in the format that the path asks for.
final class Answers {

    private static final int CLIENT = 400;
    private static final int SERVER = 500;
    private static final int UNPROCESSABLE = 422;

    /// What a route answers.
    interface Route {
        Document answer(ServerRequest request, Named file);
    }

    record Told(int code, String description) {}

    /// The handler of a path whose last part is a parameter.
    ///
    /// @param cached for how many seconds everybody may keep the answer; 0 for nobody
    static Handler of(String parameter, int cached, Route route) {
        return (request, response) -> {
            var file = Named.of(request.path().pathParameters().get(parameter))
                    .orElseGet(() -> new Named(request.path().pathParameters().get(parameter), Format.XML));
            try {
                var document = route.answer(request, file);
                response.header(HeaderNames.CACHE_CONTROL, cached > 0 ? Conditional.publicFor(cached) : "no-store");
                send(response, file.format(), document);
            } catch (Mistake.MistakeException mistaken) {
                tell(request, response, file.format(), mistaken.mistake());
            } catch (ProblemException problem) {
                tell(request, response, file.format(), mistake(problem));
            }
        };
    }

    private static Mistake mistake(ProblemException problem) {
        var status = problem.problem().status();
        if (status >= SERVER || status < CLIENT) {
            throw problem;
        }
        var what = problem.pointers().isEmpty() ? problem.problem().type() : String.join(", ", problem.pointers());
        return new Mistake(status == UNPROCESSABLE ? CLIENT : status, "неправильно: " + what, "wrong: " + what);
    }

    private static void tell(ServerRequest request, ServerResponse response, Format format, Mistake mistake) {
        var language = Language.of(request);
        response.status(Status.create(mistake.code())).header(HeaderNames.CONTENT_LANGUAGE, language.tag());
        send(response, format, Document.list("errors", "error", List.of(new Told(mistake.code(), mistake.in(language)))));
    }

    private static void send(ServerResponse response, Format format, Document document) {
        response.header(HeaderNames.CONTENT_TYPE, format.type()).send(document.in(format));
    }

    private Answers() {}
}
