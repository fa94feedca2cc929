package ua.viche.api.petitions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ua.viche.api.surge.Shed;
import ua.viche.api.surge.Shelf;
import ua.viche.api.surge.Surge;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Open petitions that grow fastest now. Each signature counts for one when it is given and for half as much every three hours later:
/// a hundred signatures of this hour weigh as much as four hundred of six hours ago, however many a petition has in all.
final class Trending implements Runnable {

    private static final int SHOWN = 20;
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Database database;
    private final Clock clock;
    private final Petitions petitions;
    private final Surge surge;
    private final TrendStore store = new TrendStore();
    private final Shelf<String, Trend> shelf = new Shelf<>(FRESH, 1);

    Trending(Platform platform, Petitions petitions, Surge surge) {
        database = platform.database();
        clock = platform.clock();
        this.petitions = petitions;
        this.surge = surge;
    }

    /// The fastest first.
    record Trend(Instant asOf, List<PetitionView> items) {}

    /// Looks at how much petitions grew; rests while trending is shed.
    @Override
    public void run() {
        if (!surge.sheds(Shed.TRENDING)) {
            database.inTransaction(session -> store.look(session, clock.instant()));
        }
    }

    Shelf.Kept<Trend> now() {
        return shelf.take("now", surge.sheds(Shed.TRENDING), _ -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return new Trend(now, petitions.shown(session -> store.highest(session, now, SHOWN)));
        });
    }
}
