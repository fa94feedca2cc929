package ua.viche.verifier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the log from its first entry on, some bundles ahead, and hashes it again level by level.
final class Scan {

    private static final int AHEAD = 8;

    private final Server server;
    private final Replay replay;
    private final Growing tree = new Growing(this::compare);
    private final TreeMap<Long, List<Runnable>> atSize = new TreeMap<>();
    private final TreeMap<Long, List<Consumer<byte[]>>> atIndex = new TreeMap<>();
    private @Nullable Fetched current;
    private long tiles;

    Scan(Server server, Replay replay) {
        this.server = server;
        this.replay = replay;
    }

    long size() {
        return tree.size();
    }

    /// Tiles that were compared.
    long tiles() {
        return tiles;
    }

    byte[] root() {
        return tree.root();
    }

    /// Does something when the tree has this size; now, if it has.
    void when(long size, Runnable check) {
        if (size == tree.size()) {
            check.run();
        } else if (size > tree.size()) {
            atSize.computeIfAbsent(size, _ -> new ArrayList<>()).add(check);
        } else {
            throw new IllegalArgumentException("the tree is larger already");
        }
    }

    /// Is given the entry at this index when it comes.
    void entry(long index, Consumer<byte[]> check) {
        atIndex.computeIfAbsent(index, _ -> new ArrayList<>()).add(check);
    }

    /// Reads on to the size of a checkpoint.
    ///
    /// @throws Mismatch if anything is not as the checkpoint says
    void to(Checkpoint goal) {
        if (goal.size() < tree.size()) {
            throw new Mismatch("the log shrank: from " + tree.size() + " entries to " + goal.size());
        }
        var first = tree.size() / Fetched.WIDTH;
        var end = (goal.size() + Fetched.WIDTH - 1) / Fetched.WIDTH;
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var ahead = new ArrayDeque<Future<Fetched>>();
            var next = first;
            while (next < end || !ahead.isEmpty()) {
                while (next < end && ahead.size() < AHEAD) {
                    ahead.add(fetch(threads, next, (int) Math.min(Fetched.WIDTH, goal.size() - next * Fetched.WIDTH)));
                    next++;
                }
                add(result(ahead.remove()));
            }
        } finally {
            threads.shutdownNow();
            threads.close();
        }
        tree.checkPartial();
        if (!Arrays.equals(tree.root(), goal.root())) {
            throw new Mismatch("the entries give another root than the checkpoint of size " + goal.size());
        }
    }

    private Future<Fetched> fetch(ExecutorService threads, long index, int width) {
        return threads.submit(() -> Fetched.from(server, index, width));
    }

    private static Fetched result(Future<Fetched> fetched) {
        try {
            return fetched.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Mismatch("interrupted");
        }
    }

    private void add(Fetched fetched) {
        current = fetched;
        for (var i = 0; i < fetched.entries().size(); i++) {
            var index = fetched.index() * Fetched.WIDTH + i;
            var entry = fetched.entries().get(i);
            var leaf = Tree.leaf(entry);
            if (!Arrays.equals(leaf, fetched.hashes().get(i))) {
                throw new Mismatch("entry " + index + " does not hash to its leaf in tile 0/" + fetched.index());
            }
            if (index >= tree.size()) {
                replay.apply(index, entry);
                atIndex.getOrDefault(index, List.of()).forEach(check -> check.accept(entry));
                tree.add(leaf);
                atSize.getOrDefault(tree.size(), List.of()).forEach(Runnable::run);
            }
        }
    }

    private void compare(int level, long index, List<byte[]> ours) {
        var fetched = current;
        var theirs = level == 0 && fetched != null && fetched.index() == index
                ? fetched.hashes()
                : Fetched.tile(server, level, index, ours.size());
        for (var i = 0; i < ours.size(); i++) {
            if (!Arrays.equals(ours.get(i), theirs.get(i))) {
                throw new Mismatch("tile " + level + "/" + index + " has another hash " + i + " than the entries give");
            }
        }
        tiles++;
    }
}
