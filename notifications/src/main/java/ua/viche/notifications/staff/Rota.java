package ua.viche.notifications.staff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Page;

/// Who is on duty when. Each change is an act in the audit trail.
final class Rota {

    private final Database database;
    private final Clock clock;
    private final AuditTrail audit;
    private final ShiftStore store = new ShiftStore();

    /// How taking a shift out ended.
    enum Removal {
        REMOVED, NOT_FOUND, FORBIDDEN
    }

    Rota(Database database, Clock clock, AuditTrail audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    Shift add(UUID staff, ShiftRequest wanted) {
        var person = wanted.person();
        var shift = new Shift(Ids.next(), wanted.duty(), wanted.post(), person == null ? staff : person,
                wanted.begins().truncatedTo(ChronoUnit.MILLIS), wanted.ends().truncatedTo(ChronoUnit.MILLIS));
        return database.inTransaction(session -> store.insert(session, shift)
                .thenCompose(_ -> audit.append(session, act(staff, "add-shift", shift))).thenApply(_ -> shift));
    }

    /// @param may whether the caller may change this duty's rota
    Removal remove(UUID staff, UUID id, Predicate<String> may) {
        return database.<Removal>inTransaction(session -> store.find(session, id).thenCompose(found -> {
            if (found.isEmpty() || !may.test(found.get().duty())) {
                return CompletableFuture.completedStage(found.isEmpty() ? Removal.NOT_FOUND : Removal.FORBIDDEN);
            }
            return store.delete(session, id).thenCompose(_ -> audit.append(session, act(staff, "remove-shift", found.get())))
                    .thenApply(_ -> Removal.REMOVED);
        }));
    }

    /// Shifts that are not over, by their end.
    Page<Shift> of(String duty, Page.Request page) {
        return database.inStatelessTransaction(session -> store.list(session, duty, clock.instant(), page));
    }

    private StaffAct act(UUID staff, String act, Shift shift) {
        return new StaffAct(staff, act, shift.id(), clock.instant(),
                Map.of("duty", shift.duty(), "post", shift.post().code(), "person",
                        shift.person().toString(), "begins", shift.begins().toString(), "ends", shift.ends().toString()));
    }
}
