package ua.viche.api.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What staff may know about signatures: figures by network and petition, never a person.
public final class SignatureFigures {

    private final FiguresStore store = new FiguresStore();

    /// Signatures of one hour from one network on one petition, as they stand.
    ///
    /// @param network keyed hash
    /// @param held how many of them wait for staff
    public record Pace(Instant hour, UUID petition, String procedure, long network, int signatures, int held) {}

    /// Signatures that do not count, from one network on one petition.
    ///
    /// @param network keyed hash; null once it is forgotten
    /// @param rule under which they were taken out; null where they wait for staff
    public record Suspended(@Nullable Long network, @Nullable String rule, long signatures, Instant first, Instant last) {}

    /// Signatures signed from a moment until before another.
    public CompletionStage<List<Pace>> pace(Stage.Session session, Instant from, Instant until) {
        return store.pace(session, from, until);
    }

    /// What does not count of a petition, most first; withdrawn signatures are left out.
    public CompletionStage<List<Suspended>> suspended(Stage.Session session, UUID petition) {
        return store.suspended(session, petition);
    }

    /// By whose rules a petition runs; null where there is no such petition.
    public CompletionStage<@Nullable String> procedure(Stage.Session session, UUID petition) {
        return store.procedure(session, petition);
    }

    /// Forgets from which networks signatures came that were signed from a moment until before another, no more than so many.
    ///
    /// @return how many were forgotten
    public CompletionStage<Integer> forgetNetworks(Stage.Session session, Instant from, Instant until, int most) {
        return store.forgetNetworks(session, from, until, most);
    }
}
