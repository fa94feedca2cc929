package ua.viche.api.anomalies;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;
import org.jspecify.annotations.Nullable;
import ua.viche.api.integrity.NetworkHash;
import ua.viche.api.integrity.Scrutineer;
import ua.viche.api.signing.SignatureFigures.Pace;
import ua.viche.platform.http.Page;

/// The tables `signing_pace` and `signing_pace_progress`; nobody else reads or writes them.
final class PaceStore {

    /// How far signatures were counted.
    ///
    /// @param counted everything before is counted
    /// @param settled hours that end before were counted anew
    record Progress(Instant counted, Instant settled) {}

    /// Which figures are asked for.
    ///
    /// @param least signatures an hour
    record Filter(@Nullable UUID petition, @Nullable Instant since, int least) {}

    /// A place in the list.
    record Position(Instant hour, int signatures, UUID petition, long network) {

        static Position of(Anomaly anomaly) {
            return new Position(anomaly.hour(), anomaly.signatures(), anomaly.petition(), anomaly.network().value());
        }

        static Position parse(String text) {
            var parts = text.split(" ");
            return new Position(Instant.parse(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]),
                    Long.parseLong(parts[3]));
        }

        @Override
        public String toString() {
            return hour + " " + signatures + " " + petition + " " + network;
        }
    }

    private static final String COLUMNS = "hour, petition, procedure, network, signatures, held";

    private static final String UPSERT = """
            insert into signing_pace (hour, petition, procedure, network, signatures, held)
            select cast(p.hour as timestamptz), p.petition, p.procedure, p.network, p.signatures, p.held
            from unnest(cast(:hours as text[]), cast(:petitions as uuid[]), cast(:procedures as text[]), cast(:networks as bigint[]),
                cast(:signatures as int[]), cast(:held as int[])) as p (hour, petition, procedure, network, signatures, held)
            on conflict (hour, petition, network) do update set
                signatures = signing_pace.signatures + excluded.signatures, held = signing_pace.held + excluded.held
            """;

    /// Locked until the transaction ends.
    CompletionStage<Progress> progress(Stage.Session session, Instant first) {
        return session.createNativeQuery("""
                insert into signing_pace_progress (counted, settled) values (:first, :first)
                on conflict (one) do update set one = true returning counted, settled
                """, Object[].class).setParameter("first", first).getSingleResult()
                .thenApply(r -> new Progress(instant(r[0]), instant(r[1])));
    }

    CompletionStage<Void> progressed(Stage.Session session, Progress progress) {
        return session.createNativeQuery("update signing_pace_progress set counted = :counted, settled = :settled")
                .setParameter("counted", progress.counted()).setParameter("settled", progress.settled()).executeUpdate()
                .thenAccept(_ -> {});
    }

    CompletionStage<Void> add(Stage.Session session, List<Pace> paces) {
        return session.createNativeQuery(UPSERT)
                .setParameter("hours", paces.stream().map(pace -> pace.hour().toString()).toArray(String[]::new))
                .setParameter("petitions", paces.stream().map(Pace::petition).toArray(UUID[]::new))
                .setParameter("procedures", paces.stream().map(Pace::procedure).toArray(String[]::new))
                .setParameter("networks", paces.stream().map(Pace::network).toArray(Long[]::new))
                .setParameter("signatures", paces.stream().map(Pace::signatures).toArray(Integer[]::new))
                .setParameter("held", paces.stream().map(Pace::held).toArray(Integer[]::new)).executeUpdate()
                .thenAccept(_ -> {});
    }

    /// Begins an hour anew; who was alarmed stays known.
    CompletionStage<Void> clear(Stage.Session session, Instant hour) {
        return session.createNativeQuery("update signing_pace set signatures = 0, held = 0 where hour = :hour")
                .setParameter("hour", hour).executeUpdate().thenAccept(_ -> {});
    }

    /// Figures since an hour that pass a mark for the first time.
    CompletionStage<List<Anomaly>> alarm(Stage.Session session, Instant since, int mark) {
        return session.createNativeQuery("""
                update signing_pace set alarmed = :mark where hour >= :since and signatures >= :mark and alarmed < :mark
                returning\s""" + COLUMNS, Object[].class).setParameter("mark", mark).setParameter("since", since).getResultList()
                .thenApply(rows -> rows.stream().map(PaceStore::anomaly).toList());
    }

    /// One more than the page holds, newest first, most first.
    CompletionStage<List<Anomaly>> list(Stage.Session session, Scrutineer reader, Filter filter, Page.Request page) {
        var after = page.after(Position::parse);
        return session.createNativeQuery("select " + COLUMNS + """
                 from signing_pace
                where signatures >= :least and (:everything or procedure = any(cast(:procedures as text[])))
                    and (cast(:petition as uuid) is null or petition = cast(:petition as uuid))
                    and (cast(:since as timestamptz) is null or hour >= cast(:since as timestamptz))
                    and (cast(:hour as timestamptz) is null or (hour, signatures, petition, network)
                        < (cast(:hour as timestamptz), cast(:signatures as int), cast(:last as uuid), cast(:network as bigint)))
                order by hour desc, signatures desc, petition desc, network desc limit :limit
                """, Object[].class).setParameter("least", filter.least()).setParameter("everything", reader.everything())
                .setParameter("procedures", reader.procedures().toArray(String[]::new))
                .setParameter("petition", filter.petition()).setParameter("since", filter.since())
                .setParameter("hour", after == null ? null : after.hour())
                .setParameter("signatures", after == null ? null : after.signatures())
                .setParameter("last", after == null ? null : after.petition())
                .setParameter("network", after == null ? null : after.network()).setParameter("limit", page.limit() + 1)
                .getResultList().thenApply(rows -> rows.stream().map(PaceStore::anomaly).toList());
    }

    CompletionStage<Integer> deleteBefore(Stage.Session session, Instant moment, int most) {
        return session.createNativeQuery("""
                delete from signing_pace where (hour, petition, network) in (
                    select hour, petition, network from signing_pace where hour < :moment order by hour limit :most)
                """).setParameter("moment", moment).setParameter("most", most).executeUpdate();
    }

    /// Before this moment no signature knows its network.
    CompletionStage<Instant> forgotten(Stage.Session session, Instant first) {
        return session.createNativeQuery("""
                insert into network_retention (forgotten) values (:first)
                on conflict (one) do update set one = true returning forgotten
                """, OffsetDateTime.class).setParameter("first", first).getSingleResult().thenApply(OffsetDateTime::toInstant);
    }

    CompletionStage<Void> forgot(Stage.Session session, Instant until) {
        return session.createNativeQuery("update network_retention set forgotten = :until").setParameter("until", until)
                .executeUpdate().thenAccept(_ -> {});
    }

    private static Anomaly anomaly(Object[] r) {
        return new Anomaly(instant(r[0]), (UUID) r[1], (String) r[2], new NetworkHash((Long) r[3]), (Integer) r[4],
                (Integer) r[5]);
    }

    private static Instant instant(Object timestamp) {
        return ((OffsetDateTime) timestamp).toInstant();
    }
}
