package ua.viche.moderation.console.pages;

import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;
import ua.viche.platform.http.ProblemCatalog;
import ua.viche.platform.http.ProblemException;
import ua.viche.platform.telemetry.Telemetry;

/// Problems as pages: what happened in the words of the API, what to do in the console's own.
final class ProblemPages {

    private final ProblemCatalog catalog = ProblemCatalog.of(List.of("moderation"));

    Reply page(ProblemException failure, Words words) {
        var problem = failure.problem();
        var key = "problem." + problem.type();
        var title = words.maybe(key).or(() -> catalog.text(words.language(), key + ".title"))
                .orElseGet(() -> words.of("problem.other"));
        var detail = catalog.text(words.language(), key + ".detail").orElse("");
        var advice = words.maybe(key + ".advice").orElseGet(() -> words.of("problem.advice." + problem.status() / 100));
        var trace = problem.status() >= 500 ? Optional.ofNullable(MDC.get(Telemetry.TRACE_ID)).orElse("") : "";
        return Reply.page(problem.status(), new ProblemView(problem.status(), title, detail, advice, trace));
    }
}
