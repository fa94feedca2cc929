package ua.viche.api.training;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.contracts.events.TrainingCompleted;
import ua.viche.platform.Platform;
import ua.viche.platform.http.Ids;

/// What learners do: begin a course, do its modules, pass its quiz.
final class Courses {

    private static final Duration DAY = Duration.ofDays(1);

    private final Platform platform;
    private final int triesPerDay;
    private final List<Course> courses;
    private final TrainingStore store = new TrainingStore();

    /// How a try ended.
    ///
    /// @param certificate null where it was not passed
    record Result(int correct, int questions, boolean passed, @Nullable UUID certificate) {}

    Courses(Platform platform, int triesPerDay, List<Course> courses) {
        this.platform = platform;
        this.triesPerDay = triesPerDay;
        this.courses = courses;
        platform.database().<@Nullable Void>inTransaction(session -> store.keep(session, courses));
    }

    List<Course> all() {
        return courses;
    }

    Optional<Course> find(String code) {
        return courses.stream().filter(course -> course.code().equals(code)).findFirst();
    }

    Learning<Enrolment> enrol(UUID person, String code, TrainingRequests.Enrol wanted) {
        var course = find(code);
        if (course.isEmpty()) {
            return new Learning.NoSuchThing<>();
        }
        if (!course.get().ranks().contains(wanted.rank())) {
            return new Learning.OtherRank<>(course.get().ranks());
        }
        var sealed = Base64.getEncoder().encodeToString(platform.vault().encrypt(wanted.name().strip(), person));
        var one = new Enrolment(Ids.next(), code, person, wanted.rank(), wanted.region(), sealed, List.of(), null);
        return platform.database().<Learning<Enrolment>>inTransaction(session -> store.enrol(session, one, now())
                .thenCompose(enrolled -> enrolled
                        ? store.find(session, person, code).thenApply(found -> new Learning.Done<>(found.orElseThrow()))
                        : CompletableFuture.completedStage(new Learning.Passed<>())));
    }

    Optional<Enrolment> enrolment(UUID person, String code) {
        return platform.database().inTransaction(session -> store.find(session, person, code));
    }

    /// Notes that a module was worked through; again changes nothing.
    Learning<Enrolment> complete(UUID person, String code, int module) {
        return onEnrolment(person, code, (session, course, enrolment) -> module < 1 || module > course.modules().size()
                ? CompletableFuture.completedStage(new Learning.NoSuchThing<>())
                : store.complete(session, enrolment.id(), module, now()).thenCompose(_ -> store.find(session, person, code))
                        .thenApply(found -> new Learning.Done<>(found.orElseThrow())));
    }

    /// Tries the quiz; who passes has the certificate at once.
    Learning<Result> attempt(UUID person, String code, List<Integer> answers) {
        return onEnrolment(person, code, (session, course, enrolment) -> {
            if (enrolment.certificate() != null) {
                return CompletableFuture.completedStage(new Learning.Passed<>());
            }
            var left = IntStream.rangeClosed(1, course.modules().size()).boxed()
                    .filter(number -> !enrolment.modules().contains(number)).toList();
            if (!left.isEmpty()) {
                return CompletableFuture.completedStage(new Learning.ModulesLeft<>(left));
            }
            var wrong = shape(course, answers);
            return wrong.isPresent()
                    ? CompletableFuture.completedStage(wrong.get())
                    : tryOnce(session, course, enrolment, answers);
        });
    }

    private CompletionStage<Learning<Result>> tryOnce(Stage.Session session, Course course, Enrolment enrolment,
            List<Integer> answers) {
        var now = now();
        return store.tries(session, enrolment.id(), now.minus(DAY)).thenCompose(tries -> {
            if (tries.size() >= triesPerDay) {
                return CompletableFuture.completedStage(
                        new Learning.TooOften<Result>(Duration.between(now, tries.getFirst().plus(DAY)).plusSeconds(1)));
            }
            var correct = course.correct(answers);
            var certificate = course.passes(correct) ? Ids.next() : null;
            var result = new Result(correct, course.questions().size(), certificate != null, certificate);
            return store.tried(session, enrolment.id(), result, now)
                    .thenCompose(_ -> certificate == null
                            ? CompletableFuture.completedStage(null)
                            : store.certify(session, enrolment.id(), certificate, now)
                                    .thenCompose(_ -> platform.outbox().add(session,
                                            new TrainingCompleted(certificate, course.code(),
                                                    course.uk(), course.en(), enrolment.person(), now))))
                    .thenApply(_ -> new Learning.Done<>(result));
        });
    }

    private static Optional<Learning<Result>> shape(Course course, List<Integer> answers) {
        var questions = course.questions();
        if (answers.size() != questions.size()) {
            return Optional.of(new Learning.WrongShape<>("/answers", questions.size()));
        }
        return IntStream.range(0, answers.size())
                .filter(place -> answers.get(place) < 0 || answers.get(place) >= questions.get(place).options().size()).boxed()
                .findFirst()
                .map(place -> new Learning.WrongShape<>("/answers/" + place, questions.get(place).options().size() - 1));
    }

    /// Whose certificate it is; empty where there is none.
    Optional<Enrolment> certified(UUID certificate) {
        return platform.database().inTransaction(session -> store.certified(session, certificate));
    }

    List<TrainingStore.Figure> figures() {
        return platform.database().inTransaction(store::figures);
    }

    /// The name that stands on a certificate.
    String name(Enrolment enrolment) {
        return platform.vault().decrypt(Base64.getDecoder().decode(enrolment.name()), enrolment.person());
    }

    private interface Act<T> {
        CompletionStage<Learning<T>> on(Stage.Session session, Course course, Enrolment enrolment);
    }

    private <T> Learning<T> onEnrolment(UUID person, String code, Act<T> act) {
        var course = find(code);
        if (course.isEmpty()) {
            return new Learning.NoSuchThing<>();
        }
        return platform.database().<Learning<T>>inTransaction(session -> store.locked(session, person, code)
                .thenCompose(enrolment -> enrolment.isEmpty()
                        ? CompletableFuture.completedStage(new Learning.NotEnrolled<T>())
                        : act.on(session, course.get(), enrolment.get())));
    }

    private Instant now() {
        return platform.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
