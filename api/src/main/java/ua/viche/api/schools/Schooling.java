package ua.viche.api.schools;

import java.util.Locale;
import ua.viche.platform.http.Problem;
import ua.viche.platform.identity.Role;

/// How an act in School and Police ended; only [Done] changed anything.
sealed interface Schooling<T> {

    record Done<T>(T what) implements Schooling<T> {}

    record NoSuchThing<T>() implements Schooling<T> {}

    /// The caller has not this role in this scope.
    record OutOfScope<T>(Role role, String scope) implements Schooling<T> {}

    /// There is one already: a school of the code, a class of the name, an officer of the school.
    record Already<T>() implements Schooling<T> {}

    /// The officer has as many schools as allowed.
    record OverLimit<T>(int most) implements Schooling<T> {}

    /// That is none of the school's: a class, an officer; or no lesson of the programme.
    record NotHere<T>(String field) implements Schooling<T> {}

    /// The class or the officer is elsewhere at that time.
    record SlotTaken<T>() implements Schooling<T> {}

    /// It is where this cannot be done.
    record NotNow<T>(Booking.State state) implements Schooling<T> {}

    /// The lesson has not begun.
    record NotYet<T>() implements Schooling<T> {}

    static <T> T done(Schooling<T> schooling) {
        return switch (schooling) {
            case Done<T>(var what) -> what;
            case NoSuchThing<T>() -> throw Problem.NOT_FOUND.with();
            case OutOfScope<T>(var role, var scope) -> throw Problem.FORBIDDEN.with()
                    .detail("role", role.name().toLowerCase(Locale.ROOT)).detail("scope", scope);
            case Already<T>() -> throw new Problem(409, "school-exists").with();
            case OverLimit<T>(var most) -> throw new Problem(409, "too-many-schools").with(most).detail("most", most);
            case NotHere<T>(var field) -> throw Problem.INVALID.with().at("/" + field, "not-of-the-school");
            case SlotTaken<T>() -> throw new Problem(409, "slot-taken").with();
            case NotNow<T>(var state) -> throw new Problem(409, "booking-state").with(state).detail("state", state.code());
            case NotYet<T>() -> throw new Problem(409, "lesson-ahead").with();
        };
    }
}
