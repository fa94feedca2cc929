package ua.viche.api.consultations;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import ua.viche.platform.http.Answer;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Idempotency;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.http.Versions;

/// Verdicts and the report under `/v1/consultations/{id}`.
final class VerdictRoutes implements HttpService {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int AT_ONCE = 2;

    private final Verdicts verdicts;
    private final Reports reports;
    private final Idempotency idempotency;
    private final Semaphore rendering = new Semaphore(AT_ONCE);

    /// @param verdict its id, which the contributions share
    record Given(UUID verdict, int contributions) {}

    VerdictRoutes(Verdicts verdicts, Reports reports, Idempotency idempotency) {
        this.verdicts = verdicts;
        this.reports = reports;
        this.idempotency = idempotency;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/{id}/verdicts", this::give).post("/{id}/report", this::publish).get("/{id}/report", this::page)
                .get("/{id}/report.docx", this::table);
    }

    private void give(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var body = request.content().as(VerdictRequest.class);
        idempotency.answer(request, response, editor.person(), () -> verdicts.give(editor, id, body),
                giving -> Answer.of(Status.CREATED_201.code(),
                        new Given(Refusals.verdict(giving), body.contributions().size())));
    }

    private void publish(ServerRequest request, ServerResponse response) {
        var editor = Editor.of(request);
        var id = PathId.of(request, "id");
        var conclusion = request.content().as(Requests.Report.class).conclusion().bilingual();
        idempotency.answer(request, response, editor.person(), () -> verdicts.report(editor, id, conclusion),
                reporting -> ConsultationRoutes.tagged(Status.CREATED_201, Refusals.done(reporting))
                        .header("Location", "/v1/consultations/" + id + "/report"));
    }

    private void page(ServerRequest request, ServerResponse response) {
        var language = Language.asked(request, response);
        var report = report(request);
        if (fresh(request, response, report)) {
            var html = rendered(() -> ReportPage.of(report, language));
            response.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                    .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8").send(html);
        }
    }

    private void table(ServerRequest request, ServerResponse response) {
        var language = Language.asked(request, response);
        var report = report(request);
        if (fresh(request, response, report)) {
            var docx = rendered(() -> ReportTable.of(report, language));
            response.header(HeaderNames.CONTENT_TYPE, DOCX).header(HeaderNames.CONTENT_DISPOSITION,
                    "attachment; filename=\"consultation-" + report.id() + "-" + language.tag() + ".docx\"").send(docx);
        }
    }

    private Report report(ServerRequest request) {
        return reports.find(PathId.of(request, "id")).orElseThrow(() -> Problem.NOT_FOUND.with("report"));
    }

    /// A published report stays as it is; names in it may still be forgotten.
    private static boolean fresh(ServerRequest request, ServerResponse response, Report report) {
        var tag = Versions.tag(report.version());
        response.header(HeaderNames.ETAG, tag).header(HeaderNames.CACHE_CONTROL, Conditional.publicFor(60));
        if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(tag::equals).isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return false;
        }
        return true;
    }

    private interface Rendering<T> {
        T make();
    }

    /// Few at a time, since a long report takes memory.
    private <T> T rendered(Rendering<T> rendering) {
        if (!this.rendering.tryAcquire()) {
            throw Problem.UNAVAILABLE.with().retryAfter(java.time.Duration.ofSeconds(2));
        }
        try {
            return rendering.make();
        } finally {
            this.rendering.release();
        }
    }
}
