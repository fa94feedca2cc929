package ua.viche.api.surge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;
import ua.viche.platform.database.DatabaseUnavailableException;
import ua.viche.platform.texts.Bilingual;

/// Surge mode of this replica: the level that its own pressure asks for, or the one that staff ordered for all replicas. While
/// PostgreSQL is away the last order that was read holds.
public final class Surge implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Surge.class);

    private final Database database;
    private final Clock clock;
    private final Pressure pressure;
    private final SurgeStore store = new SurgeStore();
    private volatile SurgeOrder order = SurgeOrder.NONE;
    private volatile SurgeLevel measured;
    private volatile int told;

    public Surge(Platform platform) {
        database = platform.database();
        clock = platform.clock();
        pressure = new Pressure(() -> database.strain().look());
        measured = SurgeLevel.none(now());
        platform.telemetry().meter().gaugeBuilder("viche.surge.level").ofLongs()
                .setDescription("Level of surge mode: 0 for none, 1 sheds trending, 2 statistics, 3 search, 4 lists")
                .buildWithCallback(gauge -> gauge.record(status().level()));
    }

    /// Also takes a queue for a sign of pressure: the share of it that is taken, 0 to 1.
    public void measure(DoubleSupplier queue) {
        pressure.of(queue);
    }

    /// Whether something is shed now.
    public boolean sheds(Shed shed) {
        return status().level() >= shed.level();
    }

    /// Looks at the pressure and at what staff ordered.
    @Override
    public void run() {
        measured = measured.after(pressure.look(), now());
        tell();
        try {
            order = database.inStatelessTransaction(store::read);
        } catch (DatabaseUnavailableException away) {
            LOG.debug("the last order about surge mode holds: {}", away.getMessage());
        }
        tell();
    }

    /// Orders a level for all replicas, which hear of it within seconds; null leaves the level to what is measured.
    SurgeStatus order(@Nullable Integer level, @Nullable Instant until, @Nullable Bilingual banner) {
        var given = new SurgeOrder(level, until, banner, now());
        return database.inTransaction(session -> store.write(session, given).thenApply(_ -> {
            database.afterCommit(session, () -> heard(given));
            return SurgeStatus.of(given, measured, now());
        }));
    }

    SurgeStatus status() {
        return SurgeStatus.of(order, measured, clock.instant());
    }

    private void heard(SurgeOrder given) {
        order = given;
        tell();
    }

    private void tell() {
        var status = status();
        if (told != status.level()) {
            LOG.warn("surge mode goes from level {} to {} ({}); shed now: {}", told, status.level(), status.reason().code(),
                    Shed.at(status.level()));
            told = status.level();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
