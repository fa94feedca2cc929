package ua.viche.api.alerts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.Districts;
import ua.viche.api.districts.Located;
import ua.viche.api.districts.Point;
import ua.viche.api.reports.Cell;
import ua.viche.contracts.events.SubmissionReceived;
import ua.viche.platform.Platform;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.events.Outbox;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// What residents do with alerts, and officers with notices.
final class Alerts {

    static final int MOST = 20;
    static final String KIND = "notice";
    private static final double METRES_PER_DEGREE = 111_195;

    private final Database database;
    private final Clock clock;
    private final Outbox outbox;
    private final Districts districts;
    private final AuditTrail audit;
    private final Stores stores;

    /// @param alerts of residents
    /// @param notices of officers
    record Stores(AlertStore alerts, NoticeStore notices) {}

    Alerts(Platform platform, Districts districts, AuditTrail audit, Stores stores) {
        database = platform.database();
        clock = platform.clock();
        outbox = platform.outbox();
        this.districts = districts;
        this.audit = audit;
        this.stores = stores;
    }

    /// @return nothing where somebody has as many as they may
    Optional<Alert> follow(UUID person, Alert.Wish wish) {
        var alert = new Alert(Ids.next(), wish.district(), wish.category(), wish.circle(), now());
        var circle = wish.circle();
        var placeIn = circle == null
                ? null
                : districts.locate(circle.place()).filter(Located::inside).map(Located::code).orElse(null);
        return database.inStatelessTransaction(session -> stores.alerts.count(session, person)
                .thenCompose(count -> count >= MOST
                        ? CompletableFuture.completedStage(Optional.<Alert>empty())
                        : stores.alerts
                                .insert(session, person, alert, placeIn, circle == null ? List.of() : cells(circle))
                                .thenApply(_ -> Optional.of(alert))));
    }

    List<Alert> of(UUID person) {
        return database.inStatelessTransaction(session -> stores.alerts.of(session, person));
    }

    boolean drop(UUID person, UUID id) {
        return database.inStatelessTransaction(session -> stores.alerts.delete(session, person, id)) == 1;
    }

    /// The coarsest cells that a circle touches.
    static List<Cell> cells(Alert.Circle circle) {
        var place = circle.place();
        var north = circle.metres() / METRES_PER_DEGREE;
        var east = north / Math.cos(Math.toRadians(place.lat()));
        var least = coarsest(new Point(place.lat() - north, place.lng() - east));
        var most = coarsest(new Point(place.lat() + north, place.lng() + east));
        var cells = new ArrayList<Cell>();
        for (var row = least.row(); row <= most.row(); row++) {
            for (var column = least.column(); column <= most.column(); column++) {
                cells.add(new Cell(Cell.COARSEST, row, column));
            }
        }
        return cells;
    }

    private static Cell coarsest(Point point) {
        var cell = Cell.of(point);
        while (cell.level() < Cell.COARSEST) {
            cell = cell.coarser();
        }
        return cell;
    }

    /// Hands a notice to moderation.
    Notice write(UUID officer, String district, Notice.Draft draft, String language) {
        var notice = new Notice(Ids.next(), district, language, draft.title(), draft.text(), Notice.State.WAITING, now(),
                draft.until(), null);
        var submission = Ids.next();
        return database.inStatelessTransaction(session -> stores.notices.insert(session, notice, officer, submission)
                .thenCompose(_ -> outbox.add(session,
                        new SubmissionReceived(submission, KIND, notice.id(), "district:" + district,
                                null, officer, language, notice.title(), notice.text(), notice.madeAt(), null)))
                .thenCompose(_ -> audit.append(session, new StaffAct(officer, "write-notice", notice.id(), notice.madeAt(),
                        Map.of("district", district))))
                .thenApply(_ -> notice));
    }

    Page<Notice> published(@Nullable String district, Page.Request page) {
        return Page.of(database.inStatelessTransaction(session -> stores.notices.published(session, district, now(), page)),
                page, notice -> notice.id().toString());
    }

    Optional<Notice> find(UUID id) {
        return database.inStatelessTransaction(session -> stores.notices.find(session, id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
