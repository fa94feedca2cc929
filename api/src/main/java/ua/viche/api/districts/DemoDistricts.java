package ua.viche.api.districts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.http.Ids;
import ua.viche.platform.http.Json;

/// A handful of made-up districts for trying out, where there are no others.
final class DemoDistricts {

    private static final String FILE = "/districts/demo.geojson";

    /// Puts them in force where no map ever was.
    static void keep(Platform platform) {
        var collection = read();
        var shapes = new ArrayList<MapStore.Shape>();
        var maps = new MapStore();
        var store = new DistrictStore();
        for (var feature : collection.path("features")) {
            var properties = feature.path("properties");
            shapes.add(new MapStore.Shape(properties.path("code").asText(), properties.path("name").asText(),
                    feature.path("geometry").toString()));
        }
        var id = Ids.next();
        Instant now = platform.clock().instant();
        var profile = new Profile("demo-police", null, "пн–пт 17:00–19:00", "м. Київ, вул. Навчальна, 1", List.of("102"), null,
                null, List.of("Безпечна дорога до школи", "Вечірній шум"), Profile.USUAL_WORKING_DAYS);
        platform.database().<@Nullable Void>inStatelessTransaction(session -> maps.current(session)
                .thenCompose(current -> current.isPresent()
                        ? CompletableFuture.<Void>completedStage(null)
                        : maps.begin(session, id, "demo", null, now).thenCompose(_ -> maps.add(session, id, shapes))
                                .thenCompose(
                                        _ -> maps.publish(session, id, "{\"selfCrossings\":[],\"overlaps\":[],\"gaps\":[]}", now))
                                .thenCompose(_ -> profiles(session, store, shapes, profile, now))));
    }

    private static java.util.concurrent.CompletionStage<Void> profiles(org.hibernate.reactive.stage.Stage.QueryProducer session,
            DistrictStore store, List<MapStore.Shape> shapes, Profile profile, Instant now) {
        java.util.concurrent.CompletionStage<Void> all = CompletableFuture.completedStage(null);
        for (var shape : shapes) {
            all = all.thenCompose(_ -> store.keep(session, shape.code(), profile, now));
        }
        return all;
    }

    private static JsonNode read() {
        try (var file = DemoDistricts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new FileNotFoundException(FILE);
            }
            return Json.mapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private DemoDistricts() {}
}
