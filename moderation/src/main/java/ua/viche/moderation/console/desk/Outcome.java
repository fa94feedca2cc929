package ua.viche.moderation.console.desk;

import java.util.List;
import ua.viche.platform.http.Problem;

/// What came of asking another service.
public sealed interface Outcome<T> {

    /// @param tag its version, as `ETag`; empty without
    record Got<T>(T value, String tag) implements Outcome<T> {}

    /// The service said no, in the person's language.
    record Refused<T>(int status, String title, String detail, List<Slip> slips) implements Outcome<T> {}

    /// Nobody knows: the service did not answer in time, or not sensibly.
    record Away<T>() implements Outcome<T> {}

    /// What is wrong with a field.
    ///
    /// @param pointer JSON pointer into what was sent
    record Slip(String pointer, String detail) {}

    /// What was asked for, with its version.
    ///
    /// @throws ua.viche.platform.http.ProblemException where there is nothing to show
    default Got<T> found() {
        return switch (this) {
            case Got<T> got -> got;
            case Refused<T> refused -> throw switch (refused.status()) {
                case 401 -> Problem.UNAUTHENTICATED.with();
                case 403 -> Problem.FORBIDDEN.with();
                case 400, 404 -> Problem.NOT_FOUND.with();
                default -> Service.AWAY.with();
            };
            case Away<T>() -> throw Service.AWAY.with();
        };
    }

    /// What was asked for.
    ///
    /// @throws ua.viche.platform.http.ProblemException where there is nothing to show
    default T value() {
        return found().value();
    }
}
