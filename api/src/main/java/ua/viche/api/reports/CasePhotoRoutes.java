package ua.viche.api.reports;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import ua.viche.api.media.Photo;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.PathId;
import ua.viche.platform.http.Problem;

/// `/v1/officer/reports/{id}/photos/{photo}/…`: photos for those responsible, whether the public sees them or not.
final class CasePhotoRoutes implements HttpService {

    private final Database database;
    private final ReportPhotos photos;
    private final ReportStore store = new ReportStore();

    CasePhotoRoutes(Platform platform, ReportPhotos photos) {
        database = platform.database();
        this.photos = photos;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/reports/{id}/photos/{photo}/image", (request, response) -> lead(request, response, false))
                .get("/reports/{id}/photos/{photo}/thumbnail", (request, response) -> lead(request, response, true));
    }

    private void lead(ServerRequest request, ServerResponse response, boolean small) {
        var photo = find(Staff.of(request), PathId.of(request, "id"), PathId.of(request, "photo"))
                .orElseThrow(() -> Problem.NOT_FOUND.with("photo"));
        response.header(HeaderNames.CACHE_CONTROL, "no-store").status(Status.FOUND_302)
                .header(HeaderNames.LOCATION, photos.link(photo, small)).send();
    }

    private Optional<Photo> find(Staff staff, UUID report, UUID photo) {
        return database.inTransaction(session -> store.find(session, report)
                .thenCompose(found -> found.filter(staff::mayActOn).isEmpty()
                        ? CompletableFuture.completedStage(Optional.<Photo>empty())
                        : photos.find(session, report, photo)));
    }
}
