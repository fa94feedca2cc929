package ua.viche.api.territories;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.http.Page;

/// The codifier of territories, kept as a tree.
public final class Territories {

    private final Database database;
    private final Clock clock;
    private final TerritoryStore store = new TerritoryStore();

    public Territories(Platform platform) {
        database = platform.database();
        clock = platform.clock();
    }

    /// How keeping ended; only [Kept] changed anything.
    public sealed interface Keeping {
        record Kept(int territories) implements Keeping {}

        /// A parent that is neither known nor stands before its child.
        record NoSuchParent(int place, String parent) implements Keeping {}
    }

    /// Adds territories or brings them up to a new edition; a changed name is remembered.
    public Keeping keep(List<Territory> territories) {
        var now = clock.instant();
        return database.<Keeping>inStatelessTransaction(session -> store.missing(session, parents(territories))
                .thenCompose(missing -> {
                    var orphan = orphan(territories, missing);
                    return orphan != null
                            ? CompletableFuture.<Keeping>completedStage(orphan)
                            : store.keep(session, territories, now).<Keeping>thenApply(_ -> new Keeping.Kept(territories.size()));
                }));
    }

    /// A territory and all above it, topmost first; empty where there is none.
    public List<Territory> path(String code) {
        return database.inStatelessTransaction(session -> store.path(session, code));
    }

    /// The territory with a code.
    public Optional<Territory> find(String code) {
        var path = path(code);
        return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
    }

    Page<Territory> list(@Nullable String parent, @Nullable String name, Page.Request page) {
        return Page.of(database.inStatelessTransaction(session -> store.list(session, parent, name, page)), page,
                Territory::code);
    }

    private static List<String> parents(List<Territory> territories) {
        return territories.stream().flatMap(territory -> Optional.ofNullable(territory.parent()).stream()).distinct().toList();
    }

    private static Keeping.@Nullable NoSuchParent orphan(List<Territory> territories, List<String> missing) {
        var unknown = new HashSet<>(missing);
        for (var place = 0; place < territories.size(); place++) {
            var parent = territories.get(place).parent();
            if (parent != null && unknown.contains(parent)) {
                return new Keeping.NoSuchParent(place, parent);
            }
            unknown.remove(territories.get(place).code());
        }
        return null;
    }
}
