package ua.viche.api.reports.categories;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;

/// The table `report_category`; nobody else reads or writes it.
final class CategoryStore {

    /// Every version of every category, oldest first.
    CompletionStage<List<Category>> all(Stage.QueryProducer session) {
        return session.createNativeQuery("select definition from report_category order by code, version", String.class)
                .getResultList().thenApply(rows -> rows.stream().map(CategoryStore::read).toList());
    }

    /// One replica at a time: the others then find nothing to store.
    CompletionStage<@Nullable Void> keep(Stage.QueryProducer session, List<Category> wanted, Instant now) {
        return session.createNativeQuery("lock table report_category in share row exclusive mode").executeUpdate()
                .thenCompose(_ -> all(session)).thenCompose(known -> insert(session, changes(wanted, known), now));
    }

    private static List<Category> changes(List<Category> wanted, List<Category> known) {
        var changes = new ArrayList<Category>();
        for (var category : wanted) {
            var before = known.stream().filter(one -> one.code().equals(category.code())).toList();
            var version = before.size();
            if (version == 0 || !category.as(version).equals(before.getLast())) {
                changes.add(category.as(version + 1));
            }
        }
        return changes;
    }

    private static CompletionStage<@Nullable Void> insert(Stage.QueryProducer session, List<Category> categories, Instant now) {
        return session.createNativeQuery("""
                insert into report_category (code, version, definition, since)
                select c.code, c.version, c.definition, :now
                from unnest(cast(:codes as text[]), cast(:versions as int[]), cast(:definitions as text[])) as c (code, version, definition)
                """).setParameter("codes", categories.stream().map(Category::code).toArray(String[]::new))
                .setParameter("versions", categories.stream().map(Category::version).toArray(Integer[]::new))
                .setParameter("definitions", categories.stream().map(Json::text).toArray(String[]::new))
                .setParameter("now", now).executeUpdate().thenApply(_ -> null);
    }

    private static Category read(String definition) {
        try {
            return Json.mapper().readValue(definition, Category.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored category is unreadable", unreadable);
        }
    }
}
