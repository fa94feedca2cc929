package ua.viche.api.schools;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import ua.viche.platform.http.Json;

/// A lesson of the programme.
record Lesson(String code, String uk, String en, int minutes, int fromGrade, int toGrade, List<Material> materials) {

    record Material(String uk, String en) {}

    static List<Lesson> programme() {
        var path = "/schools/programme.json";
        try (var resource = Lesson.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new FileNotFoundException(path);
            }
            return List.of(Json.mapper().readValue(resource, Lesson[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
