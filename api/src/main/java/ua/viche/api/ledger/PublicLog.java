package ua.viche.api.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseUnavailableException;

/// The log as everybody may read it: what a committed checkpoint covers, never more. Tiles are kept in memory, since they only grow.
public final class PublicLog {

    private static final long CACHE_BYTES = 64_000_000;
    private static final int BATCHES_OF_ONE_TIME = 20;
    private static final String HEAD = "head";

    private final Database database;
    private final LogStore store = new LogStore();
    private final Cache<String, Head> heads = Caffeine.newBuilder().expireAfterWrite(Duration.ofMillis(100)).build();
    private final Cache<TilePath, Tile> tiles = Caffeine.newBuilder().maximumWeight(CACHE_BYTES)
            .<TilePath, Tile>weigher((_, tile) -> 2 * TreeHash.SIZE * tile.width() + 64).build();
    private final Cache<Long, Bundle> bundles = Caffeine.newBuilder().maximumWeight(CACHE_BYTES)
            .<Long, Bundle>weigher((_, bundle) -> bundle.length() + 64).build();

    /// The latest checkpoint.
    ///
    /// @param checkpoint the signed note (C2SP tlog-checkpoint)
    public record Head(long size, String checkpoint) {}

    /// An entry in the log.
    public record Leaf(long index, String entry) {}

    public PublicLog(Database database) {
        this.database = database;
    }

    /// The latest checkpoint, at most a tenth of a second old.
    ///
    /// @throws DatabaseUnavailableException in the first moment of a new log
    public Head head() {
        return heads.get(HEAD, _ -> load());
    }

    /// A checkpoint that covers so many entries, where there is one; otherwise the latest.
    public Head head(long least) {
        var head = head();
        if (head.size() < least) {
            heads.invalidate(HEAD);
            return head();
        }
        return head;
    }

    /// The proof that a leaf is in the tree of a published size (RFC 6962 section 2.1.1).
    public List<byte[]> inclusion(long index, long size) {
        return proofs().inclusion(index, size);
    }

    /// The proof that the tree of a published size goes on from the tree of a smaller one (RFC 6962 section 2.1.2).
    public List<byte[]> consistency(long from, long to) {
        return proofs().consistency(from, to);
    }

    /// The hash of a published leaf.
    byte[] leafHash(long index) {
        return proofs().leaf(index);
    }

    /// The entry of a batch that begins like this; empty while the batch has no place yet.
    public Optional<Leaf> find(UUID batch, String start) {
        var placed = database.inStatelessTransaction(session -> store.batch(session, batch));
        return placed == null ? Optional.empty() : find(placed, start);
    }

    /// The entry of a batch that was committed with this time and begins like this; empty where it has no place yet or many batches
    /// share that time.
    public Optional<Leaf> find(Instant at, String start) {
        return database.inStatelessTransaction(session -> store.batches(session, at, BATCHES_OF_ONE_TIME)).stream()
                .flatMap(batch -> find(batch, start).stream()).findFirst();
    }

    /// The bytes of a tile or a bundle; empty where no published checkpoint needs it.
    Optional<byte[]> read(TilePath path) {
        if (!path.isIn(head(path.treeSize()).size())) {
            return Optional.empty();
        }
        return Optional.of(path.level() == TilePath.ENTRIES
                ? bundle(path.index(), path.width()).first(path.width())
                : tile(path.level(), path.index(), path.width()).first(path.width()));
    }

    /// All keys that ever signed, the youngest first.
    List<String> keys() {
        return database.inStatelessTransaction(store::keys);
    }

    private Optional<Leaf> find(LogStore.Batch batch, String start) {
        var wanted = start.getBytes(StandardCharsets.US_ASCII);
        var end = batch.base() + batch.size();
        for (var index = batch.base(); index < end; index++) {
            var inBundle = (int) (index % TreeEdge.WIDTH);
            var width = (int) Math.min(TreeEdge.WIDTH, end - index + inBundle);
            var bundle = bundle(index / TreeEdge.WIDTH, width);
            if (bundle.startsWith(inBundle, wanted)) {
                return Optional.of(new Leaf(index, bundle.entry(inBundle)));
            }
        }
        return Optional.empty();
    }

    private TreeProofs proofs() {
        return new TreeProofs(this::tile);
    }

    private Tile tile(int level, long index, int width) {
        var key = new TilePath(level, index, TreeEdge.WIDTH);
        var cached = tiles.getIfPresent(key);
        if (cached != null && cached.width() >= width) {
            return cached;
        }
        var stored = new Tile(database.inStatelessTransaction(session -> store.tile(session, level, index)));
        if (stored.width() < width) {
            throw new IllegalStateException("tile " + level + "/" + index + " lacks hashes that a checkpoint covers");
        }
        tiles.put(key, stored);
        return stored;
    }

    private Bundle bundle(long index, int width) {
        var cached = bundles.getIfPresent(index);
        if (cached != null && cached.width() >= width) {
            return cached;
        }
        var stored = Bundle.of(database.inStatelessTransaction(session -> store.bundle(session, index)));
        if (stored.width() < width) {
            throw new IllegalStateException("bundle " + index + " lacks entries that a checkpoint covers");
        }
        bundles.put(index, stored);
        return stored;
    }

    private Head load() {
        var state = database.inStatelessTransaction(store::state);
        var checkpoint = state.checkpoint();
        if (checkpoint == null) {
            throw new DatabaseUnavailableException("the log has no checkpoint yet", new IllegalStateException());
        }
        return new Head(state.size(), checkpoint);
    }
}
