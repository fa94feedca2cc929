package ua.viche.api.districts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.areas.ShapeCheck;
import ua.viche.platform.audit.AuditTrail;
import ua.viche.platform.audit.StaffAct;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;

/// What staff do with districts: new maps, profiles, officers and their rota. Every act is in the audit trail.
final class DistrictCare {

    private static final UUID NO_TARGET = new UUID(0, 0);

    private final Database database;
    private final Clock clock;
    private final Districts districts;
    private final AuditTrail audit;
    private final MapStore maps = new MapStore();
    private final DistrictStore store = new DistrictStore();

    DistrictCare(Platform platform, Districts districts, AuditTrail audit) {
        database = platform.database();
        clock = platform.clock();
        this.districts = districts;
        this.audit = audit;
    }

    DistrictMap begin(UUID by, String source) {
        var id = Ids.next();
        return database.inStatelessTransaction(session -> maps.begin(session, id, source, by, now())
                .thenCompose(_ -> audit.append(session, act(by, "begin-district-map", id, Map.of("source", source))))
                .thenApply(_ -> new DistrictMap(id, source, 0, null, null, null)));
    }

    /// @return nothing where there is no such map, or it is published already
    Optional<DistrictMap> add(UUID map, List<MapStore.Shape> shapes) {
        return database.inStatelessTransaction(session -> maps.locked(session, map).thenCompose(found -> found.isEmpty()
                || found.get().version() != null
                        ? CompletableFuture.completedStage(Optional.<DistrictMap>empty())
                        : maps.add(session, map, shapes).thenCompose(_ -> maps.find(session, map))
                                .thenApply(row -> row.map(DistrictCare::view))));
    }

    /// Looks at all shapes together and puts the map in force, whatever was found: a wrong shape is repaired, not refused.
    ///
    /// @return nothing where there is no such map, or it has no districts
    Optional<DistrictMap> publish(UUID by, UUID map) {
        var shapes = database.inStatelessTransaction(session -> maps.shapes(session, map));
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        var findings = Json.text(ShapeCheck.of(Districts.areas(shapes)));
        var published = database.inStatelessTransaction(session -> maps.locked(session, map)
                .thenCompose(found -> found.isPresent() && found.get().version() == null
                        ? maps.publish(session, map, findings, now()).thenCompose(
                                _ -> audit.append(session,
                                        act(by, "publish-district-map", map, Map.of("districts", shapes.size()))))
                        : CompletableFuture.<Void>completedStage(null))
                .thenCompose(_ -> maps.find(session, map)).thenApply(row -> row.map(DistrictCare::view)));
        districts.refresh();
        return published;
    }

    Optional<DistrictMap> find(UUID map) {
        return database.inStatelessTransaction(session -> maps.find(session, map)).map(DistrictCare::view);
    }

    District profile(UUID by, String code, Profile profile) {
        database.<@Nullable Void>inStatelessTransaction(session -> store.keep(session, code, profile, now())
                .thenCompose(_ -> audit.append(session, act(by, "change-district", NO_TARGET, Map.of("district", code)))));
        districts.refresh();
        return districts.find(code).orElseThrow();
    }

    Officer card(UUID person, String district, Officer.Card card) {
        return database.inStatelessTransaction(session -> store.keep(session, Ids.next(), district, person, card, now())
                .thenCompose(id -> audit.append(session, act(person, "change-officer", id, Map.of("district", district)))
                        .thenCompose(_ -> store.officer(session, id, now())))
                .thenApply(found -> found.orElseThrow())
                .thenApply(one -> Officer.of(one.id(), one.card(), one.onShift())));
    }

    boolean remove(UUID by, String district, UUID officer) {
        return database.inStatelessTransaction(session -> store.remove(session, district, officer).thenCompose(
                rows -> audited(session, rows, act(by, "remove-officer", officer, Map.of("district", district))))) == 1;
    }

    /// @return how many shifts were put down: those of strangers are left out
    int rota(UUID by, String district, Rota rota) {
        return database.inStatelessTransaction(session -> store.rota(session, district, rota, now()).thenCompose(
                rows -> audited(session, rows, act(by, "change-rota", NO_TARGET, Map.of("district", district)))));
    }

    /// What the rota has from now on.
    Rota rota(String district) {
        return new Rota(database.inStatelessTransaction(session -> store.rota(session, district, now())));
    }

    private CompletionStage<Integer> audited(Stage.QueryProducer session, int rows, StaffAct act) {
        return audit.append(session, act).thenApply(_ -> rows);
    }

    private StaffAct act(UUID by, String what, UUID target, Map<String, Object> details) {
        return new StaffAct(by, what, target, now(), details);
    }

    private static DistrictMap view(MapStore.Row row) {
        return new DistrictMap(row.id(), row.source(), row.districts(), row.version(), row.publishedAt(), read(row.findings()));
    }

    private static @Nullable ShapeCheck read(@Nullable String findings) {
        try {
            return findings == null ? null : Json.mapper().readValue(findings, ShapeCheck.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
