package ua.viche.api.reports.categories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Check;

/// The categories of reports, kept in memory, in every version that a report may have.
public final class Categories {

    private final Database database;
    private final CategoryStore store = new CategoryStore();
    private final Bodies bodies = CategoryFiles.bodies();
    private final List<String> offered;
    private volatile Map<String, List<Category>> versions = Map.of();

    private Categories(Database database, List<String> offered) {
        this.database = database;
        this.offered = offered;
    }

    /// Stores what changed in the categories that Viche brings along as new versions, then reads all.
    public static Categories on(Platform platform) {
        var files = CategoryFiles.categories();
        var categories = new Categories(platform.database(), files.stream().map(Category::code).toList());
        var now = platform.clock().instant();
        platform.database().<@Nullable Void>inStatelessTransaction(session -> categories.store.keep(session, files, now));
        categories.refresh();
        return categories;
    }

    /// The current version of a category in which one can report.
    public Optional<Category> find(String code) {
        return offered.contains(code) ? Optional.of(versions.getOrDefault(code, List.of()).getLast()) : Optional.empty();
    }

    /// The version with which a report was handed in.
    ///
    /// @throws IllegalArgumentException where there is no such version
    public Category version(String code, int version) {
        var known = versions.getOrDefault(code, List.of());
        if (version < 1 || version > known.size()) {
            throw new IllegalArgumentException("no version " + version + " of the category " + code);
        }
        return known.get(version - 1);
    }

    /// The current version of every category in which one can report, in the order in which to offer them.
    public List<Category> all() {
        return offered.stream().map(code -> find(code).orElseThrow()).toList();
    }

    /// To whom reports go besides officers of districts.
    public Bodies bodies() {
        return bodies;
    }

    /// Notes each answer that is missing, unknown or of the wrong type, under `answers/CODE`.
    public Check check(Check check, Category category, Map<String, JsonNode> answers) {
        return Answers.check(check, category, answers);
    }

    /// Reads what another replica, newer than this one, stored.
    void refresh() {
        var read = new TreeMap<String, List<Category>>();
        for (var category : database.inStatelessTransaction(store::all)) {
            read.computeIfAbsent(category.code(), _ -> new java.util.ArrayList<>()).add(category);
        }
        versions = read;
    }
}
