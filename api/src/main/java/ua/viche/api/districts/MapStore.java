package ua.viche.api.districts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The tables `district_map` and `district_shape`; nobody else reads or writes them.
final class MapStore {

    /// @param geometry a GeoJSON geometry
    record Shape(String code, String name, String geometry) {}

    /// @param version null before publication
    record Row(UUID id, String source, @Nullable Integer version, @Nullable Instant publishedAt, @Nullable String findings,
            int districts) {}

    CompletionStage<Void> begin(Stage.QueryProducer session, UUID id, String source, @Nullable UUID by, Instant now) {
        return session.createNativeQuery("""
                insert into district_map (id, source, imported_by, begun_at) values (:id, :source, cast(:by as uuid), :now)
                """).setParameter("id", id).setParameter("source", source).setParameter("by", by).setParameter("now", now)
                .executeUpdate().thenAccept(_ -> {});
    }

    /// Adding a district again replaces its shape.
    CompletionStage<Void> add(Stage.QueryProducer session, UUID map, List<Shape> shapes) {
        return session.createNativeQuery("""
                insert into district_shape (map, code, name, geometry)
                select :map, s.code, s.name, s.geometry
                from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:geometries as text[])) as s (code, name, geometry)
                on conflict (map, code) do update set name = excluded.name, geometry = excluded.geometry
                """).setParameter("map", map).setParameter("codes", shapes.stream().map(Shape::code).toArray(String[]::new))
                .setParameter("names", shapes.stream().map(Shape::name).toArray(String[]::new))
                .setParameter("geometries", shapes.stream().map(Shape::geometry).toArray(String[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Optional<Row>> locked(Stage.QueryProducer session, UUID map) {
        return session.createNativeQuery("select id from district_map where id = :map for update", UUID.class)
                .setParameter("map", map).getSingleResultOrNull().thenCompose(_ -> find(session, map));
    }

    CompletionStage<Optional<Row>> find(Stage.QueryProducer session, UUID map) {
        return session.createNativeQuery("""
                select m.id, m.source, m.version, m.published_at, m.findings,
                    (select cast(count(*) as int) from district_shape where map = m.id)
                from district_map m where m.id = :map
                """, Object[].class).setParameter("map", map).getSingleResultOrNull()
                .thenApply(row -> Optional.ofNullable(row).map(MapStore::row));
    }

    CompletionStage<List<Shape>> shapes(Stage.QueryProducer session, UUID map) {
        return session.createNativeQuery("select code, name, geometry from district_shape where map = :map order by code",
                Object[].class).setParameter("map", map).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Shape((String) r[0], (String) r[1], (String) r[2])).toList());
    }

    CompletionStage<Void> publish(Stage.QueryProducer session, UUID map, String findings, Instant now) {
        return session.createNativeQuery("lock table district_map in share row exclusive mode").executeUpdate()
                .thenCompose(_ -> session.createNativeQuery("""
                        update district_map set version = (select coalesce(max(version), 0) + 1 from district_map),
                            published_at = :now, findings = :findings
                        where id = :map and version is null
                        """).setParameter("map", map).setParameter("findings", findings).setParameter("now", now)
                        .executeUpdate())
                .thenAccept(_ -> {});
    }

    /// The map in force; nothing before the first.
    CompletionStage<Optional<UUID>> current(Stage.QueryProducer session) {
        return session.createNativeQuery("""
                select id from district_map where version is not null order by version desc limit 1
                """, UUID.class).getSingleResultOrNull().thenApply(Optional::ofNullable);
    }

    private static Row row(Object[] r) {
        return new Row((UUID) r[0], (String) r[1], (Integer) r[2],
                r[3] == null ? null : ((java.time.OffsetDateTime) r[3]).toInstant(), (String) r[4], (Integer) r[5]);
    }
}
