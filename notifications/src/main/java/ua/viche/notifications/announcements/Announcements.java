package ua.viche.notifications.announcements;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.viche.notifications.delivery.Planner;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;

/// What the staff announces. Each is an act in the audit trail.
final class Announcements {

    private final Database database;
    private final Clock clock;
    private final AuditTrail audit;
    private final Planner planner;
    private final AnnouncementStore store = new AnnouncementStore();

    Announcements(Database database, Clock clock, AuditTrail audit, Planner planner) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.planner = planner;
    }

    Announcement announce(UUID staff, AnnouncementRequest wanted) {
        var at = clock.instant();
        return database.inTransaction(session -> planner.plan(session, wanted.news(), staff).thenCompose(planned -> {
            var notice = planned.orElseThrow();
            return audit.append(session, new StaffAct(staff, "announce", notice.id(), at,
                    Map.of("class", wanted.importance(), "topic", wanted.topic(), "id", wanted.id())))
                    .thenApply(
                            _ -> new Announcement(notice.id(), notice.news().kind().code(), wanted.audience(), notice.createdAt(),
                                    null, 0));
        }));
    }

    Optional<Announcement.Found> find(UUID id) {
        return database.inStatelessTransaction(session -> store.find(session, id));
    }

    /// Begins to plan what was announced.
    Runnable awake() {
        return planner.awake();
    }
}
