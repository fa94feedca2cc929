package ua.viche.api.training;

import java.time.Duration;
import java.util.List;
import ua.viche.platform.http.Problem;

/// How an act of a learner ended; only [Done] changed anything.
sealed interface Learning<T> {

    record Done<T>(T what) implements Learning<T> {}

    record NoSuchThing<T>() implements Learning<T> {}

    /// The course is for other ranks.
    record OtherRank<T>(List<String> ranks) implements Learning<T> {}

    /// The learner has not begun the course.
    record NotEnrolled<T>() implements Learning<T> {}

    /// Modules are left to do before the quiz.
    record ModulesLeft<T>(List<Integer> left) implements Learning<T> {}

    /// The certificate was issued.
    record Passed<T>() implements Learning<T> {}

    /// Too many tries today.
    record TooOften<T>(Duration pause) implements Learning<T> {}

    /// As many answers as questions are needed, each the number of an option.
    record WrongShape<T>(String field, int most) implements Learning<T> {}

    static <T> T done(Learning<T> learning) {
        return switch (learning) {
            case Done<T>(var what) -> what;
            case NoSuchThing<T>() -> throw Problem.NOT_FOUND.with();
            case OtherRank<T>(var ranks) -> throw Problem.INVALID.with().at("/rank", "one-of", String.join(", ", ranks));
            case NotEnrolled<T>() -> throw new Problem(409, "not-enrolled").with();
            case ModulesLeft<T>(var left) -> throw new Problem(409, "modules-left").with().detail("left", left);
            case Passed<T>() -> throw new Problem(409, "course-passed").with();
            case TooOften<T>(var pause) -> throw Problem.TOO_MANY.with().retryAfter(pause);
            case WrongShape<T>(var field, var most) -> throw Problem.INVALID.with().at(field, "between", 0, most);
        };
    }
}
