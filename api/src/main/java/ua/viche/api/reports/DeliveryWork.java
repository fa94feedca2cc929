package ua.viche.api.reports;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.Platform;
import ua.viche.platform.database.Database;

/// Brings reports to those responsible, at least once; what fails is tried again, less and less often, and then given up.
final class DeliveryWork implements Runnable {

    private static final Duration TAKEN = Duration.ofMinutes(1);
    private static final int TRIES = 6;
    private static final int MOST = 200;

    private final Database database;
    private final ReportLife life;
    private final Courier courier;
    private final DeliveryStore store = new DeliveryStore();

    DeliveryWork(Platform platform, ReportLife life, Courier courier) {
        database = platform.database();
        this.life = life;
        this.courier = courier;
    }

    @Override
    public void run() {
        var now = life.now();
        database.inTransaction(session -> store.take(session, now, now.plus(TAKEN), MOST)).forEach(this::bring);
    }

    private void bring(DeliveryStore.Waiting waiting) {
        try {
            ended(waiting, switch (courier.bring(waiting.parcel())) {
                case THERE -> Delivery.SENT;
                case NO_WAY -> Delivery.SKIPPED;
                case UNDER_WAY -> Delivery.PROCESSING;
            }, null);
        } catch (Courier.CourierException failure) {
            ended(waiting, waiting.failures() + 1 < TRIES ? Delivery.UNPROCESSED : Delivery.FAILED, failure.getMessage());
        }
    }

    private void ended(DeliveryStore.Waiting waiting, Delivery delivery, @Nullable String failure) {
        var next = life.now().plus(Duration.ofMinutes(1L << waiting.failures()));
        database.<@Nullable Void>inTransaction(
                session -> store.ended(session, waiting, delivery, failure, next).thenApply(_ -> null));
    }
}
