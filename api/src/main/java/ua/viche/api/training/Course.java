package ua.viche.api.training;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import ua.viche.platform.http.Json;
import ua.viche.platform.texts.Bilingual;

/// A course as its data file has it. Its answers never leave the server before somebody passed.
///
/// @param passPercent share of right answers that is needed
record Course(String code, String uk, String en, int passPercent, List<String> ranks, List<Module> modules,
        List<Question> questions) {

    record Module(String uk, String en, String textUk, String textEn) {}

    record Option(String uk, String en) {}

    /// @param right place of the right option, from 0
    record Question(String uk, String en, int right, List<Option> options) {}

    Bilingual title() {
        return new Bilingual(uk, en);
    }

    int correct(List<Integer> answers) {
        return (int) IntStream.range(0, questions.size()).filter(place -> questions.get(place).right() == answers.get(place))
                .count();
    }

    boolean passes(int correct) {
        return 100 * correct >= passPercent * questions.size();
    }

    static List<Course> all() {
        var path = "/training/courses.json";
        try (var resource = Course.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new FileNotFoundException(path);
            }
            return List.of(Json.mapper().readValue(resource, Course[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
