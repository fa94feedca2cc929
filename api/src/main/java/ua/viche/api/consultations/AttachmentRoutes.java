package ua.viche.api.consultations;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage.Session;
import ua.viche.api.media.Photo;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/contributions/{id}/attachments/{photo}/…`: photos for the editors who answer, whether everybody sees them or not.
final class AttachmentRoutes implements HttpService {

    private final Database database;
    private final Attachments attachments;
    private final ConsultationStore store = new ConsultationStore();
    private final ContributionStore contributions = new ContributionStore();

    AttachmentRoutes(Platform platform, Attachments attachments) {
        database = platform.database();
        this.attachments = attachments;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/{id}/attachments/{photo}/image", (request, response) -> lead(request, response, false))
                .get("/{id}/attachments/{photo}/thumbnail", (request, response) -> lead(request, response, true));
    }

    private void lead(ServerRequest request, ServerResponse response, boolean small) {
        var photo = find(Editor.of(request), PathId.of(request, "id"), PathId.of(request, "photo"))
                .orElseThrow(() -> Problem.NOT_FOUND.with("photo"));
        response.header(HeaderNames.CACHE_CONTROL, "no-store").status(Status.FOUND_302)
                .header(HeaderNames.LOCATION, attachments.link(photo, small)).send();
    }

    private Optional<Photo> find(Editor editor, UUID contribution, UUID photo) {
        return database.inTransaction(session -> isTheirs(session, editor, contribution).thenCompose(theirs -> theirs
                ? attachments.find(session, contribution, photo)
                : CompletableFuture.completedStage(Optional.<Photo>empty())));
    }

    private CompletionStage<Boolean> isTheirs(Session session, Editor editor, UUID contribution) {
        return contributions.find(session, contribution).thenCompose(one -> one == null
                ? CompletableFuture.completedStage(false)
                : store.find(session, one.consultation())
                        .thenApply(consultation -> consultation != null && editor.covers(consultation.procedure())));
    }
}
