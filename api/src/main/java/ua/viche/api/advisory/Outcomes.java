package ua.viche.api.advisory;

import java.util.Locale;
import ua.viche.platform.http.Problem;

/// Outcomes as answers and problems.
final class Outcomes {

    private static final Problem STATE = new Problem(409, "advisory-state");
    private static final Problem EXISTS = new Problem(409, "advisory-exists");
    private static final Problem NO_CALL = new Problem(409, "no-open-call");
    private static final Problem NO_SEAT = new Problem(409, "no-seat");
    private static final Problem NO_QUORUM = new Problem(409, "no-quorum");
    private static final Problem NOT_MEMBER = new Problem(403, "not-a-member");
    private static final Problem NOT_PRESENT = new Problem(409, "not-present");
    private static final Problem VOTED = new Problem(409, "already-voted");

    static <T> T done(Advising<T> advising) {
        return switch (advising) {
            case Advising.Done<T>(var what) -> what;
            case Advising.NoSuchThing<T>() -> throw Problem.NOT_FOUND.with();
            case Advising.OutOfScope<T>(var role, var district) -> throw Problem.FORBIDDEN.with()
                    .detail("role", role.name().toLowerCase(Locale.ROOT)).detail("scope", district);
            case Advising.NotNow<T>(var state) -> throw STATE.with(state).detail("state", state.name().toLowerCase(Locale.ROOT));
            case Advising.Already<T>() -> throw EXISTS.with();
            case Advising.NoCall<T>() -> throw NO_CALL.with();
            case Advising.NoSeat<T>(var seats) -> throw NO_SEAT.with(seats).detail("seats", seats);
            case Advising.NoQuorum<T>(var present, var quorum) -> throw NO_QUORUM.with(present, quorum).detail("present", present)
                    .detail("quorum", quorum);
            case Advising.NotMember<T>() -> throw NOT_MEMBER.with();
            case Advising.NotPresent<T>() -> throw NOT_PRESENT.with();
            case Advising.Voted<T>() -> throw VOTED.with();
            case Advising.OtherVersion<T>(var version) -> throw Problem.STALE.with().detail("version", version);
        };
    }

    private Outcomes() {}
}
