package ua.viche.api.districts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.districts.District.Measured;
import ua.viche.platform.Platform;
import ua.viche.platform.areas.Area;
import ua.viche.platform.areas.Areas;
import ua.viche.platform.areas.GeoJson;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Json;

/// The districts of the map in force, kept in memory: which of them a point lies in takes no database.
public final class Districts {

    private final Database database;
    private final Clock clock;
    private final MapStore maps = new MapStore();
    private final DistrictStore store = new DistrictStore();
    private volatile Current current = new Current(null, Areas.of(List.of()), Map.of(), Map.of());

    /// @param map null before the first is published
    /// @param shapes GeoJSON geometries by code
    private record Current(@Nullable UUID map, Areas areas, Map<String, District> districts, Map<String, String> shapes) {}

    public Districts(Platform platform) {
        database = platform.database();
        clock = platform.clock();
    }

    /// The district of a point, or the nearest one; nothing where there are no districts.
    public Optional<Located> locate(Point point) {
        return current.areas.nearest(point.lat(), point.lng()).map(nearest -> new Located(nearest.code(),
                nearest.metres() == 0, Math.round(nearest.metres())));
    }

    public Optional<District> find(String code) {
        return Optional.ofNullable(current.districts.get(code));
    }

    /// All districts, by code.
    public List<District> all() {
        return List.copyOf(current.districts.values());
    }

    /// A district's officers, whoever is on shift first.
    public List<Officer> officers(String code) {
        return database.inStatelessTransaction(session -> store.officers(session, code, clock.instant())).stream()
                .map(one -> Officer.of(one.id(), one.card(), one.onShift())).toList();
    }

    /// The person key of an officer whom residents know by a public id; nothing where there is none.
    public CompletionStage<Optional<UUID>> officer(Stage.QueryProducer session, UUID id) {
        return store.officer(session, id, clock.instant()).thenApply(found -> found.map(DistrictStore.Serving::person));
    }

    /// Keeps how fast a district answered.
    public CompletionStage<Void> measured(Stage.QueryProducer session, String code, Measured measured) {
        return store.measured(session, code, measured);
    }

    Optional<String> shape(String code) {
        return Optional.ofNullable(current.shapes.get(code));
    }

    Optional<UUID> map() {
        return Optional.ofNullable(current.map);
    }

    /// Reads what changed, here or by another replica; borders only where another map is in force.
    public void refresh() {
        var newest = database.inStatelessTransaction(maps::current).orElse(null);
        var known = database.inStatelessTransaction(store::all);
        var before = current;
        if (newest == null) {
            return;
        }
        if (newest.equals(before.map)) {
            var names = new HashMap<String, String>();
            before.districts.forEach((code, district) -> names.put(code, district.name()));
            current = new Current(newest, before.areas, districts(names, known), before.shapes);
            return;
        }
        var shapes = database.inStatelessTransaction(session -> maps.shapes(session, newest));
        var names = new HashMap<String, String>();
        var texts = new HashMap<String, String>();
        for (var shape : shapes) {
            names.put(shape.code(), shape.name());
            texts.put(shape.code(), shape.geometry());
        }
        current = new Current(newest, Areas.of(areas(shapes)), districts(names, known), texts);
    }

    static List<Area> areas(List<MapStore.Shape> shapes) {
        return shapes.stream().map(shape -> new Area(shape.code(), GeoJson.shape(json(shape.geometry())).orElseThrow())).toList();
    }

    private static Map<String, District> districts(Map<String, String> names, Map<String, DistrictStore.Known> known) {
        var districts = new TreeMap<String, District>();
        names.forEach((code, name) -> {
            var one = known.get(code);
            districts.put(code, one == null
                    ? District.of(code, name, Profile.empty(), null)
                    : District.of(code, name, one.profile(), one.measured()));
        });
        return districts;
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
