package ua.viche.api.training;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// Courses in the reader's language. A quiz has no answers in it.
final class CourseViews {

    record Row(String code, String title, List<String> ranks, int modules, int questions, int passPercent) {

        static Row of(Course course, Locale language) {
            return new Row(course.code(), course.title().in(language), course.ranks(), course.modules().size(),
                    course.questions().size(), course.passPercent());
        }
    }

    record Module(int number, String title, String text) {}

    record Whole(String code, String title, List<String> ranks, int passPercent, List<Module> modules, int questions) {

        static Whole of(Course course, Locale language) {
            var modules = IntStream.rangeClosed(1, course.modules().size()).mapToObj(number -> {
                var module = course.modules().get(number - 1);
                return new Module(number, new Bilingual(module.uk(), module.en()).in(language),
                        new Bilingual(module.textUk(), module.textEn()).in(language));
            }).toList();
            return new Whole(course.code(), course.title().in(language), course.ranks(), course.passPercent(), modules,
                    course.questions().size());
        }
    }

    record Question(int number, String text, List<String> options) {}

    record Quiz(String course, int passPercent, List<Question> questions) {

        static Quiz of(Course course, Locale language) {
            var questions = IntStream.rangeClosed(1, course.questions().size()).mapToObj(number -> {
                var question = course.questions().get(number - 1);
                return new Question(number, new Bilingual(question.uk(), question.en()).in(language), question.options().stream()
                        .map(option -> new Bilingual(option.uk(), option.en()).in(language)).toList());
            }).toList();
            return new Quiz(course.code(), course.passPercent(), questions);
        }
    }

    /// A learner's own progress.
    record Learner(String course, String rank, String region, Enrolment.Progress progress, List<Integer> modules,
            @Nullable UUID certificate) {

        static Learner of(Enrolment one, Course course) {
            return new Learner(one.course(), one.rank(), one.region(), one.progress(course), one.modules(),
                    one.certificate() == null ? null : one.certificate().id());
        }
    }

    private CourseViews() {}
}
