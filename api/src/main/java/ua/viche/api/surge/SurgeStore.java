package ua.viche.api.surge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.platform.texts.Bilingual;

/// The table `surge_order`.
final class SurgeStore {

    CompletionStage<SurgeOrder> read(Stage.QueryProducer session) {
        return session.createNativeQuery("select level, until, banner_uk, banner_en, since from surge_order", Object[].class)
                .getSingleResultOrNull().thenApply(r -> r == null ? SurgeOrder.NONE : order(r));
    }

    CompletionStage<Void> write(Stage.QueryProducer session, SurgeOrder order) {
        var banner = order.banner();
        return session.createNativeQuery("""
                insert into surge_order (level, until, banner_uk, banner_en, since)
                values (cast(:level as int), cast(:until as timestamptz), cast(:uk as text), cast(:en as text), :since)
                on conflict (one) do update set level = excluded.level, until = excluded.until, banner_uk = excluded.banner_uk,
                    banner_en = excluded.banner_en, since = excluded.since
                """).setParameter("level", order.level()).setParameter("until", order.until())
                .setParameter("uk", banner == null ? null : banner.uk()).setParameter("en", banner == null ? null : banner.en())
                .setParameter("since", order.since()).executeUpdate().thenAccept(_ -> {});
    }

    private static SurgeOrder order(@Nullable Object[] r) {
        var banner = r[2] instanceof String uk && r[3] instanceof String en ? new Bilingual(uk, en) : null;
        return new SurgeOrder((Integer) r[0], instant(r[1]), banner,
                ((OffsetDateTime) Objects.requireNonNull(r[4])).toInstant());
    }

    private static @Nullable Instant instant(@Nullable Object timestamp) {
        return timestamp == null ? null : ((OffsetDateTime) timestamp).toInstant();
    }
}
