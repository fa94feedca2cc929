package ua.viche.api.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// What was publicly said and done about public reports, over all of them.
public final class PublicUpdates {

    private final Database database;
    private final PublicUpdateStore store;

    /// @param state to which the report came with it, or in which it is
    public record Update(UUID id, UUID report, ReportState state, String text, Instant at) {}

    public PublicUpdates(Platform platform) {
        database = platform.database();
        store = new PublicUpdateStore(platform.vault());
    }

    /// In a span of time, oldest first.
    public List<Update> between(Instant from, Instant until, int most) {
        return database.inTransaction(session -> store.between(session, from, until, most));
    }
}
