package ua.viche.api.signing.places;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import ua.viche.api.signing.Count;
import ua.viche.api.signing.Counts;
import ua.viche.api.surge.Shed;
import ua.viche.api.surge.Shelf;
import ua.viche.api.surge.Surge;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Problem;

/// Where the signers of petitions live. A place with fewer than five signers is not named: in a small community its people would know
/// who they are. They count among the others, as do those who did not say.
public final class Statistics {

    /// Places with fewer signers than these are not named.
    static final long NAMED = 5;

    private static final String OTHER = "other";
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Database database;
    private final Counts counts;
    private final Surge surge;
    private final PlaceStore store = new PlaceStore();
    private final Shelf<UUID, Figures> shelf = new Shelf<>(FRESH, 10_000);

    Statistics(Database database, Counts counts, Surge surge) {
        this.database = database;
        this.counts = counts;
        this.surge = surge;
    }

    /// @param territory KATOTTG code, as far as the procedure keeps it, or `other`
    record InTerritory(String territory, long count) {}

    /// @param country ISO 3166-1 alpha-2 code, or `other`
    record InCountry(String country, long count) {}

    /// Those named and the others together are all signers.
    record Figures(long count, Instant asOf, List<InTerritory> territories, List<InCountry> countries) {}

    /// The figures of a petition, a few seconds old; older while statistics are shed.
    Shelf.Kept<Figures> of(UUID petition) {
        return shelf.take(petition, surge.sheds(Shed.STATISTICS),
                id -> figures(id).orElseThrow(() -> Problem.NOT_FOUND.with("petition")));
    }

    private Optional<Figures> figures(UUID petition) {
        return counts.of(petition).map(count -> {
            var named = database.inTransaction(session -> store.of(session, petition, NAMED));
            return new Figures(count.count(), count.asOf(), list(named, true, count, InTerritory::new),
                    list(named, false, count, InCountry::new));
        });
    }

    /// The figures follow the count a moment later, or are a moment ahead of it.
    private static <T> List<T> list(List<PlaceStore.Figure> named, boolean territories, Count count,
            BiFunction<String, Long, T> item) {
        var list = new ArrayList<T>();
        var others = count.count();
        for (var figure : named) {
            if (figure.territory() == territories) {
                list.add(item.apply(figure.place(), figure.count()));
                others -= figure.count();
            }
        }
        if (others > 0) {
            list.add(item.apply(OTHER, others));
        }
        return List.copyOf(list);
    }
}
