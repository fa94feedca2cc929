package ua.viche.bench.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import ua.viche.local.demo.Scrutiny;

/// What takes a curve down: the staff, who find signatures that are nobody's own and take them out while others sign. Each fall begins
/// at its moment, or when the one before it is done.
final class Falls {

    private final List<Fall> falls;
    private final Scrutiny scrutiny;
    private final Connection database;
    private final UUID petition;

    /// @param at after the beginning of the replay
    /// @param signatures that are taken out
    record Fall(Duration at, long signatures) {}

    /// How they went.
    ///
    /// @param invalidated signatures that were taken out
    /// @param longest from the moment of a fall until the last of its signatures was out
    record Outcome(long invalidated, Duration longest) {}

    Falls(List<Fall> falls, Scrutiny scrutiny, Connection database, UUID petition) {
        this.falls = falls;
        this.scrutiny = scrutiny;
        this.database = database;
        this.petition = petition;
    }

    /// Begins now.
    CompletableFuture<Outcome> begin() {
        var begun = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> carryOut(begun), Thread::startVirtualThread);
    }

    private Outcome carryOut(long begun) {
        var invalidated = 0L;
        var longest = Duration.ZERO;
        for (var fall : falls) {
            awaitMoment(begun + fall.at().toNanos());
            for (var left = fall.signatures(); left > 0; left -= Scrutiny.MOST) {
                var found = standing(Math.min(left, Scrutiny.MOST));
                invalidated += found.size() - (found.isEmpty() ? 0 : scrutiny.invalidate(found));
            }
            var took = Duration.ofNanos(System.nanoTime() - begun).minus(fall.at());
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        return new Outcome(invalidated, longest);
    }

    private static void awaitMoment(long moment) {
        try {
            TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Receipts of signatures that count, the sponsors' not among them.
    private List<UUID> standing(long most) {
        try (var query = database.prepareStatement("""
                select id from signature where petition = ? and withdrawn_at is null and invalidated_at is null
                order by id desc limit ?
                """)) {
            query.setObject(1, petition);
            query.setLong(2, most);
            var found = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
