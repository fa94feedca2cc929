package ua.viche.api.reports.categories;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import ua.viche.platform.http.Json;

/// What Viche brings along: `categories/*.json`, named in `categories/index.json`, and `categories/bodies.json`.
final class CategoryFiles {

    private static final String FOLDER = "/categories/";

    static List<Category> categories() {
        return Stream.of(read("index", String[].class)).map(CategoryFiles::category).toList();
    }

    static Bodies bodies() {
        return new Bodies(List.of(read("bodies", Body[].class)));
    }

    private static Category category(String code) {
        var category = Json.mapper().convertValue(read(code, ObjectNode.class).put("version", 1), Category.class);
        if (!category.code().equals(code)) {
            throw new IllegalStateException(FOLDER + code + ".json has the code " + category.code());
        }
        return category;
    }

    private static <T> T read(String name, Class<T> type) {
        var path = FOLDER + name + ".json";
        try (var resource = CategoryFiles.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new FileNotFoundException(path);
            }
            return Json.mapper().readValue(resource, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private CategoryFiles() {}
}
