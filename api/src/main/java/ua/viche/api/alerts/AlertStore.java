package ua.viche.api.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.alerts.Alert.Circle;
import ua.viche.api.reports.Cell;
import ua.viche.platform.http.Json;
import ua.viche.platform.identity.Vault;

/// The table `area_alert`; nobody else reads or writes it.
final class AlertStore {

    private final Vault vault;

    /// Somebody who may have to be told; the circle says whether.
    record Follower(UUID person, @Nullable Circle circle) {}

    AlertStore(Vault vault) {
        this.vault = vault;
    }

    CompletionStage<Void> insert(Stage.QueryProducer session, UUID person, Alert alert, @Nullable String placeIn,
            List<Cell> cells) {
        var circle = alert.circle();
        return session.createNativeQuery("""
                insert into area_alert (id, person, district, category, place, place_in, cells, made_at)
                values (:id, :person, cast(:district as text), cast(:category as text), cast(:place as bytea),
                    cast(:placeIn as text), cast(:cells as text[]), :at)
                """).setParameter("id", alert.id()).setParameter("person", person).setParameter("district", alert.district())
                .setParameter("category", alert.category())
                .setParameter("place", circle == null ? null : vault.encrypt(Json.text(circle), alert.id()))
                .setParameter("placeIn", placeIn)
                .setParameter("cells", circle == null ? null : cells.stream().map(Cell::code).toArray(String[]::new))
                .setParameter("at", alert.madeAt()).executeUpdate().thenAccept(_ -> {});
    }

    CompletionStage<Integer> count(Stage.QueryProducer session, UUID person) {
        return session.createNativeQuery("select cast(count(*) as int) from area_alert where person = :person", Integer.class)
                .setParameter("person", person).getSingleResult();
    }

    CompletionStage<List<Alert>> of(Stage.QueryProducer session, UUID person) {
        return session.createNativeQuery("""
                select id, district, category, place, made_at from area_alert where person = :person order by id
                """, Object[].class).setParameter("person", person).getResultList()
                .thenApply(rows -> rows.stream().map(r -> new Alert((UUID) r[0], (String) r[1], (String) r[2],
                        circle((UUID) r[0], (byte[]) r[3]), ((OffsetDateTime) r[4]).toInstant())).toList());
    }

    CompletionStage<Integer> delete(Stage.QueryProducer session, UUID person, UUID id) {
        return session.createNativeQuery("delete from area_alert where person = :person and id = :id")
                .setParameter("person", person).setParameter("id", id).executeUpdate();
    }

    /// Of a report: whoever wants its district, its category, or a circle that may touch its cell.
    CompletionStage<List<Follower>> ofReport(Stage.QueryProducer session, @Nullable String district, String category,
            List<String> cells) {
        return session.createNativeQuery("""
                select id, person, place from area_alert
                where (district is null or district = cast(:district as text)) and (category is null or category = :category)
                    and (cells is null or cells && cast(:cells as text[]))
                """, Object[].class).setParameter("district", district).setParameter("category", category)
                .setParameter("cells", cells.toArray(String[]::new)).getResultList().thenApply(this::followers);
    }

    /// Of a notice: whoever wants its district, or a circle around a place in it.
    CompletionStage<List<Follower>> ofNotice(Stage.QueryProducer session, String district) {
        return session.createNativeQuery("""
                select id, person, place from area_alert where category is null and (district = :district or place_in = :district)
                """, Object[].class).setParameter("district", district).getResultList().thenApply(this::followers);
    }

    private List<Follower> followers(List<Object[]> rows) {
        return rows.stream().map(r -> new Follower((UUID) r[1], circle((UUID) r[0], (byte[]) r[2]))).toList();
    }

    private @Nullable Circle circle(UUID id, byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : Json.mapper().readValue(vault.decrypt(sealed, id), Circle.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

}
