package ua.viche.api.training;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.viche.platform.http.Conditional;
import ua.viche.platform.http.Language;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Caller;

/// `/v1/certificates`: anybody who holds one can check it; its owner gets it as a document.
final class CertificateRoutes implements HttpService {

    private final Courses courses;
    private final String publicUrl;

    /// What a certificate says to a stranger. Whoever holds the paper compares the initials.
    record Confirmation(UUID id, String course, String title, String holder, Instant issuedAt) {}

    CertificateRoutes(Courses courses, String publicUrl) {
        this.courses = courses;
        this.publicUrl = publicUrl;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}", this::confirm).get("/{id}/document", this::document);
    }

    private void confirm(ServerRequest request, ServerResponse response) {
        var one = courses.certified(PathId.of(request, "id")).orElseThrow(Problem.NOT_FOUND::with);
        var certificate = Objects.requireNonNull(one.certificate());
        var language = Language.announced(request, response);
        Conditional.send(request, response, Conditional.publicFor(60), new Confirmation(certificate.id(), one.course(),
                courses.find(one.course()).orElseThrow().title().in(language), initials(courses.name(one)),
                certificate.issuedAt()));
    }

    private void document(ServerRequest request, ServerResponse response) {
        var owner = Caller.of(request).person();
        var one = courses.certified(PathId.of(request, "id")).filter(found -> found.person().equals(owner))
                .orElseThrow(Problem.NOT_FOUND::with);
        var certificate = Objects.requireNonNull(one.certificate());
        var document = new CertificateDocument(courses.find(one.course()).orElseThrow(), courses.name(one), certificate,
                publicUrl + "/v1/certificates/" + certificate.id());
        response.header(HeaderNames.CONTENT_TYPE, "application/pdf").header(HeaderNames.CACHE_CONTROL, Conditional.PRIVATE)
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"certificate.pdf\"").send(document.pdf());
    }

    private static String initials(String name) {
        return Stream.of(name.split("\\s+")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".").collect(Collectors.joining(" "));
    }
}
