package ua.viche.api.actionplan;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.http.Json;
import ua.viche.platform.texts.Bilingual;

/// A plan as Viche brings it along: `actionplan/CODE.json`.
record PlanFile(String code, String uk, String en, List<PlanEntity> entities, List<PlanItem> items) {

    /// Somebody who is responsible, or a partner. The code is the scope of their staff.
    record PlanEntity(String code, String kind, String uk, String en) {

        Bilingual name() {
            return new Bilingual(uk, en);
        }
    }

    /// What is to be there at the end.
    ///
    /// @param due the last day; null where only the item's own end counts
    record Result(String uk, String en, @Nullable LocalDate due) {}

    /// What serves an item in Viche.
    record Service(String kind, String href, String uk, String en) {}

    /// A promise, or a heading over several (`1` over `1.1`), which has neither period nor results.
    record PlanItem(String code, @Nullable String parent, String uk, String en, @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> responsible, List<String> partners, List<Result> results, List<Service> serves) {

        boolean heading() {
            return results.isEmpty();
        }

        /// The last day of a result.
        LocalDate lastDay(Result result) {
            var due = result.due() == null ? until : result.due();
            if (due == null) {
                throw new IllegalStateException(code + " has a result without an end");
            }
            return due;
        }

        Bilingual title() {
            return new Bilingual(uk, en);
        }
    }

    static PlanFile read(String code) {
        var path = "/actionplan/" + code + ".json";
        try (var resource = PlanFile.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new FileNotFoundException(path);
            }
            return Json.mapper().readValue(resource, PlanFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
